// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] pub enum Api<'a, T: std::fmt::Debug> { Ok(&'a str), #[status(transparent)] Auth(&'a status_subset::ClientErrorStatus), #[status(transparent)] Other { inner: T } }

#[derive(Debug)]
pub enum Api<'a, T: std::fmt::Debug> {
    Ok(&'a str),
    Auth(&'a status_subset::ClientErrorStatus),
    Other { inner: T },
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 1usize] = [__Registry::Ok];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const _: () = {
        _ = __statuses_of::<__Registry, &'static status_subset::ClientErrorStatus>();
    };
    use __status_subset::__private::NoSubset as _;
    use __status_subset::__private::statuses_of as __statuses_of;
    const __NESTED_0: __status_subset::StatusSet = __status_subset::__private::unwrap_or(
        <__status_subset::__private::Nested<
            &'static status_subset::ClientErrorStatus,
            __status_subset::Status,
        >>::STATUSES,
        <__status_subset::StatusSet>::EMPTY,
    );
    use __status_subset::__private::Shape as __Shape;
    #[automatically_derived]
    impl<'a, T: std::fmt::Debug> __status_subset::StatusSubset for Api<'a, T>
    where
        T: __status_subset::StatusSubset<Registry = __status_subset::Status>,
    {
        type Registry = __status_subset::Status;
        type Classes = (
            __status_subset::__private::ClassMask<
                { __SET.__classes() | __NESTED_0.__classes() },
            >,
            <T as __status_subset::StatusSubset>::Classes,
        );
        const STATUSES: __status_subset::StatusSet = <__status_subset::StatusSet>::union(
            <__status_subset::StatusSet>::union(__SET, __NESTED_0),
            <T as __status_subset::StatusSubset>::STATUSES,
        );
        const __SHAPES: &'static [__status_subset::__private::Shape] = &[
            __Shape("Ok", __STATUSES[0usize].__number(), ""),
            __Shape("Auth", __Shape::TRANSPARENT, ""),
            __Shape("Other", __Shape::TRANSPARENT, ""),
        ];
        #[inline]
        fn status(&self) -> __status_subset::Status {
            match self {
                Api::Ok { .. } => __STATUSES[0],
                Api::Auth(__inner) => {
                    <__status_subset::__private::Nested<
                        &'a status_subset::ClientErrorStatus,
                        __status_subset::Status,
                    >>::status(__inner)
                }
                Api::Other { inner: __inner } => {
                    <T as __status_subset::StatusSubset>::status(__inner)
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, T: std::fmt::Debug> ::core::convert::From<&Api<'a, T>>
    for __status_subset::Status
    where
        T: __status_subset::StatusSubset<Registry = __status_subset::Status>,
    {
        #[inline]
        fn from(__subset: &Api<'a, T>) -> __status_subset::Status {
            __status_subset::StatusSubset::status(__subset)
        }
    }
};
