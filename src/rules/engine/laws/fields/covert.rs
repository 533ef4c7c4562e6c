//! Other possible values for the fields of covert action.

use crate::engine::{
    covert::{
        ActionKind, Clue, Course, Dress, Ending, IncidentNo, Mark, Phase, Scene, Scheme, Step,
    },
    gazetteer::State,
    ids::{DistrictId, InstitutionId},
    laws::fields::{Draw, Field, Part},
    seat::Seat,
    units::Money,
    world::World,
};

macro_rules! any_of {
    ($($ty:ident),* $(,)?) => {$(
        impl Field for $ty {
            fn other(self, _: Seat, draw: &mut Draw) -> $ty {
                let others: Vec<$ty> = $ty::ALL.iter().copied().filter(|it| *it != self).collect();
                draw.pick(&others)
            }
        }
    )*};
}

any_of!(ActionKind, Clue, Dress, Ending, Course, Phase);

impl Field for Step {
    fn other(self, _: Seat, _: &mut Draw) -> Step {
        match self {
            Step::Ready => Step::Inside,
            Step::Asked | Step::Granted | Step::Preparing { .. } | Step::Inside | Step::Leaving => {
                Step::Ready
            }
        }
    }
}

impl Field for Option<State> {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Option<State> {
        match self {
            None => Some(State::C),
            Some(state) if draw.below(2) == 0 => Some(state.other(viewer, draw)),
            Some(_) => None,
        }
    }
}

/// A stated probability.
impl Field for Option<u8> {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Option<u8> {
        match self {
            None => Some(70),
            Some(stated) if draw.below(2) == 0 => Some(stated.other(viewer, draw)),
            Some(_) => None,
        }
    }
}

impl Field for InstitutionId {
    fn other(self, _: Seat, draw: &mut Draw) -> InstitutionId {
        InstitutionId((self.0 + 1 + draw.below(3) as u8) % 5)
    }
}

impl Field for DistrictId {
    fn other(self, _: Seat, draw: &mut Draw) -> DistrictId {
        DistrictId((self.0 + 1 + draw.below(3) as u8) % 5)
    }
}

/// Security's numbers, given in passing.
impl Field for IncidentNo {
    fn other(self, _: Seat, draw: &mut Draw) -> IncidentNo {
        IncidentNo((self.0 + 1 + draw.below(5) as u8) % 7)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Number]
    }
}

impl Field for Scene {
    fn other(self, _: Seat, draw: &mut Draw) -> Scene {
        match self {
            Scene::Streets => Scene::House(InstitutionId(draw.below(3) as u8)),
            Scene::House(_) | Scene::Person(_) => Scene::Streets,
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Scene::Person(dossier) => dossier.parts(world, of),
            Scene::House(_) | Scene::Streets => vec![Part::Text(format!("{self:?}"))],
        }
    }
}

impl Field for Scheme {
    fn other(self, _: Seat, draw: &mut Draw) -> Scheme {
        Scheme { money: Money(self.money.0 + 1 + draw.below(9)), ..self }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let mark = match self.mark {
            Mark::Person(dossier) => dossier.parts(world, of),
            Mark::Paper(holding) => vec![Part::Holding(holding)],
            Mark::House(_) | Mark::Opinion => Vec::new(),
        };
        let guide = self.guide.map(|guide| guide.parts(world, of)).unwrap_or_default();
        let plan = Part::Text(format!("{:?}", (self.kind, self.dress, self.flag, self.money)));
        [self.officer.parts(world, of), mark, guide, vec![plan]].concat()
    }
}
