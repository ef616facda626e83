// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] #[status(class = ClientError)] pub enum Denied<'a, T: status_subset::ClientError<Registry = status_subset::Status>, const N: usize> { NotFound, #[status(transparent)] Known(&'a crate::Refused), #[status(transparent)] Given { inner: T }, #[status(transparent)] Counted(crate::Counted<N>) }

#[derive(Debug)]
pub enum Denied<
    'a,
    T: status_subset::ClientError<Registry = status_subset::Status>,
    const N: usize,
> {
    NotFound,
    Known(&'a crate::Refused),
    Given { inner: T },
    Counted(crate::Counted<N>),
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 1usize] = [__Registry::NotFound];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const __PROMISED: ::core::primitive::u64 = <<<__status_subset::Status as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ClientError
        .__mask();
    const _: () = __Registry::__CATALOG
        .check_class(__STATUSES[0usize].__number(), __PROMISED, "ClientError");
    const _: () = __Registry::__CATALOG
        .check_classes(
            __statuses_of::<__Registry, &'static crate::Refused>().__words(),
            __PROMISED,
            "ClientError",
        );
    const _: () = {
        fn __check<
            'a,
            T: status_subset::ClientError<Registry = status_subset::Status>,
            const N: usize,
        >() {
            __status_subset::__private::within::<__Registry, T, { __PROMISED }>();
        }
    };
    const _: () = {
        fn __check<
            'a,
            T: status_subset::ClientError<Registry = status_subset::Status>,
            const N: usize,
        >() {
            __status_subset::__private::within::<
                __Registry,
                crate::Counted<N>,
                { __PROMISED },
            >();
        }
    };
    use __status_subset::__private::NoSubset as _;
    use __status_subset::__private::statuses_of as __statuses_of;
    const __NESTED_0: __status_subset::StatusSet = __status_subset::__private::unwrap_or(
        <__status_subset::__private::Nested<
            &'static crate::Refused,
            __status_subset::Status,
        >>::STATUSES,
        <__status_subset::StatusSet>::EMPTY,
    );
    use __status_subset::__private::Shape as __Shape;
    #[automatically_derived]
    impl<
        'a,
        T: status_subset::ClientError<Registry = status_subset::Status>,
        const N: usize,
    > __status_subset::StatusSubset for Denied<'a, T, { N }>
    where
        T: __status_subset::StatusSubset<Registry = __status_subset::Status>,
        for<'__status_subset> crate::Counted<
            N,
        >: __status_subset::StatusSubset<Registry = __status_subset::Status>,
    {
        type Registry = __status_subset::Status;
        type Classes = (
            (
                __status_subset::__private::ClassMask<
                    {
                        __status_subset::__private::promised(
                            __SET.__classes() | __NESTED_0.__classes(),
                            __PROMISED,
                        )
                    },
                >,
                <T as __status_subset::StatusSubset>::Classes,
            ),
            <crate::Counted<N> as __status_subset::StatusSubset>::Classes,
        );
        const STATUSES: __status_subset::StatusSet = <__status_subset::StatusSet>::union(
            <__status_subset::StatusSet>::union(
                <__status_subset::StatusSet>::union(__SET, __NESTED_0),
                <T as __status_subset::StatusSubset>::STATUSES,
            ),
            <crate::Counted<N> as __status_subset::StatusSubset>::STATUSES,
        );
        const __SHAPES: &'static [__status_subset::__private::Shape] = &[
            __Shape("NotFound", __STATUSES[0usize].__number(), ""),
            __Shape("Known", __Shape::TRANSPARENT, ""),
            __Shape("Given", __Shape::TRANSPARENT, ""),
            __Shape("Counted", __Shape::TRANSPARENT, ""),
        ];
        #[inline]
        fn status(&self) -> __status_subset::Status {
            match self {
                Denied::NotFound => __STATUSES[0],
                Denied::Known(__inner) => {
                    <__status_subset::__private::Nested<
                        &'a crate::Refused,
                        __status_subset::Status,
                    >>::status(__inner)
                }
                Denied::Given { inner: __inner } => {
                    <T as __status_subset::StatusSubset>::status(__inner)
                }
                Denied::Counted(__inner) => {
                    <crate::Counted<N> as __status_subset::StatusSubset>::status(__inner)
                }
            }
        }
    }
    #[automatically_derived]
    impl<
        'a,
        T: status_subset::ClientError<Registry = status_subset::Status>,
        const N: usize,
    > ::core::convert::From<&Denied<'a, T, { N }>> for __status_subset::Status
    where
        T: __status_subset::StatusSubset<Registry = __status_subset::Status>,
        for<'__status_subset> crate::Counted<
            N,
        >: __status_subset::StatusSubset<Registry = __status_subset::Status>,
    {
        #[inline]
        fn from(__subset: &Denied<'a, T, { N }>) -> __status_subset::Status {
            __status_subset::StatusSubset::status(__subset)
        }
    }
};
