// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] pub enum CreateUser { Created { id: u32 }, Conflict(String), #[status(Conflict)] Taken, #[status(410)] Left }

#[derive(Debug)]
pub enum CreateUser {
    Created { id: u32 },
    Conflict(String),
    Taken,
    Left,
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 4usize] = [
        __Registry::Created,
        __Registry::Conflict,
        __Registry::Conflict,
        __Registry::__or_nearest(410),
    ];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const _: () = __Registry::__CATALOG.check_number(410).is_first(&[], 0);
    use __status_subset::__private::Shape as __Shape;
    #[automatically_derived]
    impl __status_subset::StatusSubset for CreateUser {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<{ __SET.__classes() }>;
        const STATUSES: __status_subset::StatusSet = __SET;
        const __SHAPES: &'static [__status_subset::__private::Shape] = &[
            __Shape("Created", __STATUSES[0usize].__number(), ""),
            __Shape("Conflict", __STATUSES[1usize].__number(), ""),
            __Shape("Taken", __STATUSES[2usize].__number(), ""),
            __Shape("Left", 410, ""),
        ];
        #[inline]
        fn status(&self) -> __status_subset::Status {
            __STATUSES[match self {
                CreateUser::Created { .. } => 0,
                CreateUser::Conflict { .. } => 1,
                CreateUser::Taken => 2,
                CreateUser::Left => 3,
            }]
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&CreateUser> for __status_subset::Status {
        #[inline]
        fn from(__subset: &CreateUser) -> __status_subset::Status {
            __status_subset::StatusSubset::status(__subset)
        }
    }
};
