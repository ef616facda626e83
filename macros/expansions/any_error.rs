// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] pub enum Load<T> { Ok(T), #[status(from)] InternalServerError { cause: status_subset::Cause } }

#[derive(Debug)]
pub enum Load<T> {
    Ok(T),
    InternalServerError { cause: status_subset::Cause },
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 2usize] = [
        __Registry::Ok,
        __Registry::InternalServerError,
    ];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    use __status_subset::__private::Shape as __Shape;
    #[automatically_derived]
    impl<T> __status_subset::StatusSubset for Load<T> {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<{ __SET.__classes() }>;
        const STATUSES: __status_subset::StatusSet = __SET;
        const __SHAPES: &'static [__status_subset::__private::Shape] = &[
            __Shape("Ok", __STATUSES[0usize].__number(), ""),
            __Shape("InternalServerError", __STATUSES[1usize].__number(), ""),
        ];
        #[inline]
        fn status(&self) -> __status_subset::Status {
            __STATUSES[match self {
                Load::Ok { .. } => 0,
                Load::InternalServerError { .. } => 1,
            }]
        }
    }
    #[automatically_derived]
    impl<T> ::core::convert::From<&Load<T>> for __status_subset::Status {
        #[inline]
        fn from(__subset: &Load<T>) -> __status_subset::Status {
            __status_subset::StatusSubset::status(__subset)
        }
    }
    #[automatically_derived]
    impl<T> __status_subset::__private::OfCause for Load<T> {
        fn of_cause(__cause: status_subset::Cause) -> Load<T> {
            Load::InternalServerError {
                cause: __cause,
            }
        }
    }
    #[automatically_derived]
    impl<
        T,
        __E: __status_subset::__private::IntoOutcome<Load<T>>,
    > ::core::convert::From<__E> for Load<T> {
        fn from(__error: __E) -> Load<T> {
            __status_subset::__private::IntoOutcome::into_outcome(__error)
        }
    }
};
