/// A variant of an enum with fields, for `subset_of`: its name, its code, and the attributes of its fields. A transparent
/// variant has [`Shape::TRANSPARENT`] instead of a code, and one with `any(..)` has [`Shape::ANY`].
pub struct Shape(pub &'static str, pub i64, pub &'static str);

impl Shape {
    pub const TRANSPARENT: i64 = i64::MIN;
    pub const ANY: i64 = i64::MIN + 1;
}
