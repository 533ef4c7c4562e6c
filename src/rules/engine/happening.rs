//! How a happening is declared: one row is the event, who is told of it, in which words, and
//! what stays hidden.
//!
//! A subject's `happenings.rs` holds its rows and nothing else:
//!
//! ```text
//! /// An agent is met.                                      the sentence a reader of the rules needs
//! Met = 49 hid { asset: AgentId }                           a number, never reused; what is hidden
//!     station WeMet { agent: DossierId, rapport: i16 }      who is told what
//!         [Good when (0 < rapport)] @ (3, agent) of agent   tone, place in the week's news, about whom
//!     deed { asset rapport };                               what the declassified file says of it
//! ```
//!
//! * `all` tells every seat, `own` the seat of the event, `station` a Station, `security` Security.
//! * `tells`, `tells_security`: a report that another row declares, `with` fields that are always
//!   the same.
//! * `also`: fields of Security's report that the Station is told too.
//! * `@ (rank, place)`: where the report stands in the news of its week. See `game::place`.
//! * `deed`: the fields the declassified file names, in its order; `deed_of` says whose deed it is
//!   where that is not the seat that was told; `deed_as` is for what no list can say.
//!
//! A field that is told must be `Told`. Ids of the truth are not, so telling one does not compile.

use crate::engine::{
    covert::{ActionKind, Clue, Course, Dress, Ending, IncidentNo, Phase, Scene, Scheme, Step},
    deck::{Aim, CardNo},
    gazetteer::{Identity, State},
    ids::{
        DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo, SiteId,
        StaffNo,
    },
    nature::{
        Alibi, Approach, Ask, Captive, Check, Clearance, Crossing, Cultivation, Demand, Favour,
        Flag, Fodder, Grudge, Handling, Handover, Inside, Known, Leaning, LifeEvent, Line, Means,
        Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting, Principal, Priority, Publicity,
        Reception, Relation, Reply, Role, Route, Skill, StaffRole, Test, Tiding, TieKind, Tip,
        WayBack,
    },
    order::{Trap, WatchTarget},
    seat::Seat,
    units::{Days, Hour, Money, Week},
    view::{Channel, Contact, FileItem, Loss, Opening, Range, Refused},
    voices::Concern,
};

/// What kind of news a report is for the seat that reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Good,
    Warning,
    Danger,
    /// Suspected or unconfirmed.
    Doubtful,
    /// Paperwork.
    Muted,
}

/// A field that may be told.
#[diagnostic::on_unimplemented(
    message = "`{Self}` belongs to the truth and can't be told",
    label = "not a told field",
    note = "put it under `hid`, or tell the seat's own `DossierId`"
)]
pub(in crate::engine) trait Told: Copy {
    /// The number that puts reports about one thing side by side.
    fn place(self) -> u32 {
        0
    }

    /// The dossier that the field names, if it names one.
    fn dossier(self) -> Option<DossierId> {
        None
    }
}

/// Does not compile for a field that can't be told.
pub(in crate::engine) const fn told<T: Told>() {}

/// Takes in one field of a report.
pub trait Hears<T> {
    fn hear(&mut self, field: &'static str, value: T);
}

macro_rules! told_types {
    (plain { $($plain:ty),* $(,)? } numbered { $($numbered:ty),* $(,)? } own { $($own:ty),* $(,)? }) => {
        $(impl Told for $plain {})*

        $(impl Told for $numbered {
            fn place(self) -> u32 {
                self.0.into()
            }
        })*

        /// Takes in every field that a report can have.
        pub trait Listener: $(Hears<$plain> +)* $(Hears<$numbered> +)* $(Hears<$own> +)* {}

        impl<L> Listener for L where
            L: $(Hears<$plain> +)* $(Hears<$numbered> +)* $(Hears<$own> +)* {}
    };
}

told_types! {
    plain {
        bool, u8, u16, i16, Days, Money, Range, Motive, Route, ActionKind, Identity, Approach,
        Means, Option<Contact>, WayBack, Role, Channel, OnAlarm, StaffRole, Option<u8>, Scene,
        Demand, Ask, Option<Identity>, Opening, Loss, Option<OfficerNo>, Occasion, Flag, Leaning,
        Principal, TieKind, Cultivation, Skill, Check, Reception, Crossing, Fodder, Seat,
        Clearance, Tip, LifeEvent, Test, Handover, Parting, Grudge, Handling, Scheme,
        Phase, Course, Step, Ending, Clue, Option<State>, Dress, Mood, Priority, Outcome, Origin,
        Alibi, Aim, FileItem, Reply, Favour, Tiding, Publicity, Line, Known,
        Relation, Option<DossierId>, Option<HoldingId>, Refused, Concern,
    }
    numbered {
        HoldingId, OfficerNo, ReportNo, SiteId, IncidentNo, InstitutionId, StaffNo, DistrictId,
        PostId, Week, Hour, CardNo,
    }
    own { DossierId, State, WatchTarget, Trap, Captive, Inside }
}

impl Told for DossierId {
    fn place(self) -> u32 {
        self.0.into()
    }

    fn dossier(self) -> Option<DossierId> {
        Some(self)
    }
}

impl Told for State {
    fn place(self) -> u32 {
        self as u32
    }
}

impl Told for WatchTarget {
    fn place(self) -> u32 {
        self.number()
    }
}

impl Told for Trap {
    fn place(self) -> u32 {
        self.number()
    }
}

/// One of ours in prison.
impl Told for Captive {
    fn place(self) -> u32 {
        match self {
            Captive::Agent(id) => 4000 + u32::from(id.0),
            Captive::Officer(no) => 3900 + u32::from(no.0),
        }
    }

    fn dossier(self) -> Option<DossierId> {
        match self {
            Captive::Agent(id) => Some(id),
            Captive::Officer(_) => None,
        }
    }
}

/// Staff and officers of one embassy have places of their own.
impl Told for Inside {
    fn place(self) -> u32 {
        match self {
            Inside::Staff(no) => no.0.into(),
            Inside::Officer(no) => 100 + u32::from(no.0),
        }
    }
}

/// The reports that one kind of reader gets of one subject.
macro_rules! told_to {
    ($reader:ident : $(
        $(#[$doc:meta])*
        $name:ident = $number:literal { $($field:ident : $ty:ty),* $(,)? } $tone:expr, ($rank:literal, $place:expr), $about:expr;
    )*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[allow(clippy::enum_variant_names, reason = "a subject is in the names of its reports")]
        pub enum $reader {
            $($(#[$doc])* $name { $($field: $ty),* },)*
        }

        #[allow(unused_variables, reason = "a row uses the fields that it needs")]
        impl $reader {
            /// Every kind with the number of its row.
            pub const NUMBERS: &'static [(&'static str, u16)] =
                &[$((stringify!($name), $number)),*];

            pub const fn name(&self) -> &'static str {
                match *self { $($reader::$name { .. } => stringify!($name),)* }
            }

            /// The number of the row that declares the report: frozen, wherever the row stands.
            pub(in crate::engine) const fn number(&self) -> u16 {
                match *self { $($reader::$name { .. } => $number,)* }
            }

            /// The place of the report in the news of its week.
            pub(in crate::engine) fn rank(&self) -> (u8, u32) {
                match *self { $($reader::$name { $($field),* } => {
                    $(let $field = $crate::engine::happening::Told::place($field);)*
                    ($rank, $place)
                })* }
            }

            /// The dossier that the report is about.
            pub fn about(&self) -> Option<$crate::engine::ids::DossierId> {
                match *self { $($reader::$name { $($field),* } => $about,)* }
            }

            pub fn tone(&self) -> $crate::engine::happening::Tone {
                match *self { $($reader::$name { $($field),* } => $tone,)* }
            }

            /// Says every field to the listener, in the order of the row.
            pub fn tell(&self, listener: &mut impl $crate::engine::happening::Listener) {
                match *self { $($reader::$name { $($field),* } => {
                    $($crate::engine::happening::Hears::hear(listener, stringify!($field), $field);)*
                })* }
            }
        }

        const _: () = { $($($crate::engine::happening::told::<$ty>();)*)* };
    };
}
pub(in crate::engine) use told_to;

macro_rules! happenings {
    ($(
        #[doc = $doc:literal]
        $(#[doc = $more:literal])*
        $name:ident = $number:literal
        $(hid { $($h:ident : $hty:ty),* $(,)? })?
        $(all $all:ident { $($a:ident : $aty:ty),* $(,)? }
            $([$($atone:tt)*])? @ ($arank:literal, $aplace:expr) $(of $aabout:ident)?)?
        $(own $own:ident { $($o:ident : $oty:ty),* $(,)? }
            $([$($otone:tt)*])? @ ($orank:literal, $oplace:expr) $(of $oabout:ident)?)?
        $(station $st:ident { $($s:ident : $sty:ty),* $(,)? }
            $([$($stone:tt)*])? @ ($srank:literal, $splace:expr) $(of $sabout:ident)?)?
        $(tells $tells_of:ident :: $tells:ident { $($t:ident : $tty:ty),* $(,)? } $(with { $($tk:ident : $tv:expr),* $(,)? })?)?
        $(security $se:ident { $($c:ident : $cty:ty),* $(,)? } $(also { $($also:ident : $alsoty:ty),* $(,)? })?
            $([$($ctone:tt)*])? @ ($crank:literal, $cplace:expr) $(of $cabout:ident)?)?
        $(tells_security $tells_se_of:ident :: $tells_se:ident { $($u:ident : $uty:ty),* $(,)? })?
        $(deed { $($deed:ident)* })?
        $(deed_of ($deed_of:expr) { $($deed_field:ident)* })?
        $(deed_as $it:ident ($deed_as:expr))?
    ;)*) => {
        /// What can happen, in truth. See the rows.
        #[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(Debug))]
        #[allow(clippy::enum_variant_names, reason = "a subject is in the names of its happenings")]
        pub(in crate::engine) enum Happening {
            $(#[doc = $doc] $(#[doc = $more])* $name {
                $(seat: $crate::engine::seat::Seat, $($o: $oty,)*)?
                $(seat: $crate::engine::seat::Seat, $($s: $sty,)*)?
                $(seat: $crate::engine::seat::Seat, $($t: $tty,)*)?
                $($($a: $aty,)*)? $($($c: $cty,)*)? $($($u: $uty,)*)? $($($h: $hty,)*)?
            },)*
        }

        $crate::engine::happening::told_to! { ToAll:
            $($(#[doc = $doc] $all = $number { $($a: $aty),* }
                $crate::engine::happening::tone!($($($atone)*)?), ($arank, $aplace),
                $crate::engine::happening::about!($($aabout)?);)?
            $(#[doc = $doc] $own = $number { $($o: $oty),* }
                $crate::engine::happening::tone!($($($otone)*)?), ($orank, $oplace),
                $crate::engine::happening::about!($($oabout)?);)?)*
        }

        $crate::engine::happening::told_to! { ToStation:
            $($(#[doc = $doc] $st = $number { $($s: $sty),* }
                $crate::engine::happening::tone!($($($stone)*)?), ($srank, $splace),
                $crate::engine::happening::about!($($sabout)?);)?)*
        }

        $crate::engine::happening::told_to! { ToSecurity:
            $($(#[doc = $doc] $se = $number { $($c: $cty,)* $($($also: $alsoty),*)? }
                $crate::engine::happening::tone!($($($ctone)*)?), ($crank, $cplace),
                $crate::engine::happening::about!($($cabout)?);)?)*
        }

        impl std::hash::Hash for Happening {
            /// By number, so that a row may stand anywhere.
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                match *self { $(Happening::$name {
                    $(seat, $($o,)*)? $(seat, $($s,)*)? $(seat, $($t,)*)?
                    $($($a,)*)? $($($c,)*)? $($($u,)*)? $($($h,)*)?
                } => {
                    state.write_u16($number);
                    $(seat.hash(state); $($o.hash(state);)*)?
                    $(seat.hash(state); $($s.hash(state);)*)?
                    $(seat.hash(state); $($t.hash(state);)*)?
                    $($($a.hash(state);)*)? $($($c.hash(state);)*)?
                    $($($u.hash(state);)*)? $($($h.hash(state);)*)?
                })* }
            }
        }

        #[allow(unused_variables, reason = "a row uses the fields that it needs")]
        impl Happening {
            pub const fn name(&self) -> &'static str {
                match *self { $(Happening::$name { .. } => stringify!($name),)* }
            }

            /// What `seat` is told. Only copies fields.
            pub fn report(&self, seat: $crate::engine::seat::Seat) -> Option<$crate::engine::view::Report> {
                let viewer = seat;
                match *self { $(Happening::$name {
                    $(seat, $($o,)*)? $(seat, $($s,)*)? $(seat, $($t,)*)?
                    $($($a,)*)? $($($c,)*)? $($($u,)*)? ..
                } => {
                    $(return Some(ToAll::$all { $($a),* }.into());)?
                    $(if viewer == seat { return Some(ToAll::$own { $($o),* }.into()); })?
                    $(if viewer == seat { return Some(ToStation::$st { $($s),* }.into()); })?
                    $(if viewer == seat {
                        return Some($crate::engine::$tells_of::ToStation::$tells {
                            $($t,)* $($($tk: $tv,)*)?
                        }.into());
                    })?
                    $(if viewer == $crate::engine::seat::Seat::Security {
                        return Some(ToSecurity::$se { $($c,)* $($($also,)*)? }.into());
                    })?
                    $(if viewer == $crate::engine::seat::Seat::Security {
                        return Some($crate::engine::$tells_se_of::ToSecurity::$tells_se { $($u),* }.into());
                    })?
                    #[allow(unreachable_code, reason = "all are told")]
                    None
                })* }
            }

            /// What the declassified file says of it.
            pub fn sketch<'w>(
                &self,
                it: $crate::engine::disclosing::Sketch<'w>,
            ) -> $crate::engine::disclosing::Sketch<'w> {
                use $crate::engine::{disclosing::Filed, seat::Seat};
                match *self { $(Happening::$name {
                    $(seat, $($o,)*)? $(seat, $($s,)*)? $(seat, $($t,)*)?
                    $($($a,)*)? $($($c,)*)? $($($u,)*)? $($($h,)*)?
                } => {
                    let owner: Option<Seat> = None;
                    $(let owner = { let _ = stringify!($se); Some(Seat::Security) };)?
                    $(let owner = { let _ = stringify!($tells_se); Some(Seat::Security) };)?
                    $(let owner = { let _ = stringify!($own); Some(seat) };)?
                    $(let owner = { let _ = stringify!($st); Some(seat) };)?
                    $(let owner = { let _ = stringify!($tells); Some(seat) };)?
                    let it = it.of(owner);
                    $(let it = it.of($deed_of);)?
                    $(let $it = it; let it = $deed_as;)?
                    $($(let $o = ($o, owner);)*)?
                    $($(let $s = ($s, owner);)*)?
                    $($(let $t = ($t, owner);)*)?
                    $($(let $a = ($a, owner);)*)?
                    $($(let $h = ($h, owner);)*)?
                    $($(let $c = ($c, Some(Seat::Security));)*)?
                    $($(let $u = ($u, Some(Seat::Security));)*)?
                    $($(let it = Filed::file($deed.0, it, $deed.1);)*)?
                    $($(let it = Filed::file($deed_field.0, it, $deed_field.1);)*)?
                    it
                })* }
            }
        }

        #[cfg(test)]
        #[allow(unused_variables, reason = "a row uses the fields that it needs")]
        impl Happening {
            pub const ROWS: &'static [(&'static str, u16)] = &[$((stringify!($name), $number)),*];

            /// The hidden fields of every row: event, field, type.
            pub const HIDDEN: &'static [(&'static str, &'static str, &'static str)] =
                &[$($($((stringify!($name), stringify!($h), stringify!($hty)),)*)?)*];

            /// The seat that it is addressed to.
            pub fn addressee(&self) -> Option<$crate::engine::seat::Seat> {
                match *self { $(Happening::$name {
                    $(seat, $($o: _,)*)? $(seat, $($s: _,)*)? $(seat, $($t: _,)*)? ..
                } => {
                    let addressee: Option<$crate::engine::seat::Seat> = None;
                    $(let addressee = { let _ = stringify!($own); Some(seat) };)?
                    $(let addressee = { let _ = stringify!($st); Some(seat) };)?
                    $(let addressee = { let _ = stringify!($tells); Some(seat) };)?
                    addressee
                })* }
            }

            /// The same with other possible values in each field of which `viewer` may learn
            /// nothing.
            pub fn blurred(
                &self,
                viewer: $crate::engine::seat::Seat,
                draw: &mut $crate::engine::laws::fields::Draw,
            ) -> Happening {
                #[allow(unused_imports, reason = "a subject need not have such fields")]
                use $crate::engine::{laws::fields::Field, seat::Seat};
                let addressee = self.addressee();
                match *self { $(Happening::$name {
                    $(seat, $($o,)*)? $(seat, $($s,)*)? $(seat, $($t,)*)?
                    $($($a,)*)? $($($c,)*)? $($($u,)*)? $($($h,)*)?
                } => {
                    let own = addressee == Some(viewer);
                    $($(let own = { let _ = stringify!($($also)*); own || viewer == Seat::Security };)?)?
                    let security = viewer == Seat::Security;
                    Happening::$name {
                        $(seat: seat.unless(own, viewer, draw), $($o: $o.unless(own, viewer, draw),)*)?
                        $(seat: seat.unless(own, viewer, draw), $($s: $s.unless(own, viewer, draw),)*)?
                        $(seat: seat.unless(own, viewer, draw), $($t: $t.unless(own, viewer, draw),)*)?
                        $($($a: $a,)*)?
                        $($($c: $c.unless(security, viewer, draw),)*)?
                        $($($u: $u.unless(security, viewer, draw),)*)?
                        $($($h: $h.unless(false, viewer, draw),)*)?
                    }
                })* }
            }

            /// What it says of the world, whatever numbers the seats use.
            pub fn parts(&self, world: &$crate::engine::world::World) -> Vec<$crate::engine::laws::fields::Part> {
                #[allow(unused_imports, reason = "a subject need not have such fields")]
                use $crate::engine::{laws::fields::Field, seat::Seat};
                let addressee = self.addressee();
                match *self { $(Happening::$name {
                    $(seat, $($o,)*)? $(seat, $($s,)*)? $(seat, $($t,)*)?
                    $($($a,)*)? $($($c,)*)? $($($u,)*)? $($($h,)*)?
                } => {
                    let mut parts = Vec::new();
                    $(parts.extend(seat.parts(world, addressee)); $(parts.extend($o.parts(world, addressee));)*)?
                    $(parts.extend(seat.parts(world, addressee)); $(parts.extend($s.parts(world, addressee));)*)?
                    $(parts.extend(seat.parts(world, addressee)); $(parts.extend($t.parts(world, addressee));)*)?
                    $($(parts.extend($a.parts(world, addressee));)*)?
                    $($(parts.extend($c.parts(world, Some(Seat::Security)));)*)?
                    $($(parts.extend($u.parts(world, Some(Seat::Security)));)*)?
                    $($(parts.extend($h.parts(world, addressee));)*)?
                    parts
                })* }
            }
        }
    };
}
pub(in crate::engine) use happenings;

/// The tone of a row: plain where nothing is said, and where its condition does not hold.
macro_rules! tone {
    () => { $crate::engine::happening::Tone::Plain };
    ($tone:ident) => { $crate::engine::happening::Tone::$tone };
    ($tone:ident when ($when:expr)) => {
        $crate::engine::happening::tone!($tone when ($when) else Plain)
    };
    ($tone:ident when ($when:expr) else $other:ident) => {
        if $when { $crate::engine::happening::Tone::$tone } else { $crate::engine::happening::Tone::$other }
    };
}
pub(in crate::engine) use tone;

/// The dossier of the field that a row names.
macro_rules! about {
    () => {
        None
    };
    ($field:ident) => {
        $crate::engine::happening::Told::dossier($field)
    };
}
pub(in crate::engine) use about;
