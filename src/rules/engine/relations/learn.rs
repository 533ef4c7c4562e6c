//! What the desks learn of it.

use crate::engine::{
    relations::{ToAll, ToSecurity, ToStation},
    view::learn::Learnt,
};

impl Learnt for ToAll {}

impl Learnt for ToStation {}

impl Learnt for ToSecurity {}
