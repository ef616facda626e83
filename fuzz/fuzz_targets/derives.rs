#![cfg_attr(fuzzing, no_main)]
status_subset_fuzz::target!(derives);
