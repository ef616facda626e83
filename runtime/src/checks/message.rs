//! Text built at compile time, for panics that the compiler shows as errors.

/// Text of bounded length. The rest is cut off.
pub(crate) struct Message {
    bytes: [u8; Message::CAPACITY],
    len: usize,
}

impl Message {
    const CAPACITY: usize = 1024;

    pub(crate) const fn new() -> Message {
        Message { bytes: [0; Message::CAPACITY], len: 0 }
    }

    pub(crate) const fn text(mut self, text: &str) -> Message {
        let bytes = text.as_bytes();
        let room = Message::CAPACITY - self.len;
        let mut end = if bytes.len() < room { bytes.len() } else { room };
        // Never cut inside a character.
        while end < bytes.len() && end > 0 && bytes[end] & 0b1100_0000 == 0b1000_0000 {
            end -= 1;
        }
        let mut i = 0;
        while i < end {
            self.bytes[self.len] = bytes[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    pub(crate) const fn number(self, number: i64) -> Message {
        if number < 0 {
            return self.text("-").number(-number);
        }
        let tail = if number >= 10 { self.number(number / 10) } else { self };
        tail.text(match number % 10 {
            0 => "0",
            1 => "1",
            2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            6 => "6",
            7 => "7",
            8 => "8",
            _ => "9",
        })
    }

    pub(crate) const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.len);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::Message;

    #[test]
    fn joins_text_and_numbers() {
        let message = Message::new().text("code ").number(404).text(", ").number(0).text(", ").number(-65535);
        assert_eq!(message.as_str(), "code 404, 0, -65535");
        for number in 0..=1234 {
            assert_eq!(Message::new().number(number).as_str(), std::format!("{number}"));
        }
    }

    #[test]
    fn cuts_between_characters() {
        // The last character fits, or all of it but one or two bytes.
        for before in ["a", "ab", "abc"] {
            let mut message = Message::new().text(before);
            for _ in 0..600 {
                message = message.text("찾찾");
            }
            let whole = (1024 - before.len()) / "찾".len();
            assert_eq!(message.as_str(), std::format!("{before}{}", "찾".repeat(whole)));
        }
    }
}
