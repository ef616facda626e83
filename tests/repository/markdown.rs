//! What a translation has in common with its original.

/// The code blocks, each with its opening fence.
pub(crate) fn blocks(markdown: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        let fence = line.starts_with("```");
        if fence && !inside {
            blocks.push(String::new());
        }
        if fence || inside {
            let block = blocks.last_mut().unwrap();
            block.push_str(line);
            block.push('\n');
        }
        inside ^= fence;
    }
    blocks
}

/// A code block without its comments.
pub(crate) fn without_comments(block: &str) -> String {
    let code = block.lines().map(|line| {
        // (There is no space before the slashes of a URL.)
        let comment = if line.trim_start().starts_with("//") { Some(0) } else { line.find(" //") };
        line[..comment.unwrap_or(line.len())].trim_end()
    });
    code.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The elements between the code blocks, in order: the levels of headings, the lists, and the rows of tables with the
/// code in their cells.
pub(crate) fn structure(markdown: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            if !inside {
                parts.push("code".to_owned());
            }
            inside = !inside;
        } else if !inside {
            let start = line.split(' ').next().unwrap_or_default();
            if start.starts_with('#') || start == "-" {
                parts.push(start.to_owned());
            } else if line.trim_start().starts_with('|') {
                let cells = line.trim().trim_matches('|').split('|').map(|cell| {
                    // The order of words is that of the language.
                    let mut code: Vec<&str> = code(cell).collect();
                    code.sort_unstable();
                    code.join(" ")
                });
                parts.push(format!("|{}|", cells.collect::<Vec<_>>().join("|")));
            }
        }
    }
    parts
}

fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The targets of the links.
pub(crate) fn links(markdown: &str) -> Vec<&str> {
    let mut links = Vec::new();
    for line in prose(markdown) {
        links.extend(line.split("](").skip(1).filter_map(|link| link.split_once(')')).map(|(link, _)| link));
    }
    links
}

/// The words in backticks and the links. The two languages of a page of the guide are one link.
pub(crate) fn names(markdown: &str) -> Vec<String> {
    let mut names: Vec<String> = prose(markdown).flat_map(code).map(str::to_owned).collect();
    names.extend(links(markdown).into_iter().map(page));
    names.sort_unstable();
    names.dedup();
    names
}

/// The link to the English page, without the section, which has another name in each language.
fn page(link: &str) -> String {
    let page = link.split_once("/#").map_or(link, |(page, _)| &link[..=page.len()]);
    page.replace("_ko", "")
}

fn prose(markdown: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    markdown.lines().filter(move |line| {
        let fence = line.starts_with("```");
        inside ^= fence;
        !inside && !fence
    })
}
