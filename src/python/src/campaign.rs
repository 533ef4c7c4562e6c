//! One campaign, in dictionaries as on the wire.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use game::{
    content::Seed,
    players::{
        flat,
        interpreter::{About, Interpreter},
        order,
        outside::{self, Arrangement, Own, scores},
        wire::{Limits, WireOrder},
    },
    text::Text,
};
use numpy::{PyArray1, PyArray2, PyArrayMethods, PyReadonlyArray2, PyUntypedArrayMethods};
use pyo3::{exceptions::PyRuntimeError, prelude::*};
use pythonize::{depythonize, pythonize};
use rules::{
    ai::Player,
    engine::{
        order::{Plan, Verb},
        seat::Seat,
        view::View,
    },
};

use crate::{Players, arrangement, wrong};

/// A campaign that this process plays, week by week.
#[pyclass(frozen, module = "cutout")]
pub struct Campaign {
    arrangement: Arrangement,
    words: bool,
    text: Arc<Text>,
    inner: Mutex<Inner>,
}

struct Inner {
    seed: Seed,
    campaign: outside::Campaign,
    /// Players who were asked what they would order, each with its memory.
    advisers: BTreeMap<(Seat, Own), Box<dyn Player>>,
}

impl Campaign {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn seat(&self, name: &str) -> PyResult<Seat> {
        self.arrangement.seat(name).map_err(wrong)
    }

    /// A seat that is played from here; what the others know is not shown.
    fn outside(&self, name: &str) -> PyResult<Seat> {
        let seat = self.seat(name)?;
        let free = self.arrangement.outside();
        if free.iter().any(|(other, _)| *other == seat) {
            return Ok(seat);
        }
        Err(wrong(format!("the seat \"{name}\" is played by the game")))
    }

    fn view(&self, seat: Seat) -> PyResult<Arc<View>> {
        self.inner().campaign.view(seat).ok_or_else(|| wrong("no such seat"))
    }

    fn is_to_go_on(&self) -> PyResult<()> {
        match self.inner().campaign.is_over() {
            true => Err(PyRuntimeError::new_err("the campaign is over; reset it")),
            false => Ok(()),
        }
    }

    fn play(&self, py: Python<'_>, plans: Vec<Plan>) -> PyResult<()> {
        let stepped = py.detach(|| self.inner().campaign.step(plans));
        stepped.map_err(|trouble| PyRuntimeError::new_err(trouble.to_string()))
    }

    fn interpreter(&self, view: &View) -> Interpreter {
        let (text, scenario) = (Arc::clone(&self.text), self.arrangement.scenario());
        Interpreter::new(text, scenario, view, self.words)
    }
}

fn orders(given: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<WireOrder>> {
    given.map_or_else(|| Ok(Vec::new()), |given| Ok(depythonize(given)?))
}

/// What binds a program over pipes; in the same process nothing is late.
const LIMITS: Limits =
    Limits { turn_ms: 0, line_bytes: 0, orders_a_week: 256, lines_a_turn: 0, strikes: 0 };

#[pymethods]
impl Campaign {
    #[new]
    #[pyo3(signature = (scenario="first-posting", players=None, seed="1", *, weeks=None, words=false, record=true))]
    fn new(
        scenario: &str,
        players: Option<Players>,
        seed: &str,
        weeks: Option<u16>,
        words: bool,
        record: bool,
    ) -> PyResult<Campaign> {
        let arrangement = arrangement(scenario, players, weeks, record)?;
        let seed = crate::seed(seed)?;
        let campaign = arrangement.begin(&seed).map_err(wrong)?;
        let inner = Inner { seed, campaign, advisers: BTreeMap::new() };
        let text = Arc::new(Text::english());
        Ok(Campaign { arrangement, words, text, inner: Mutex::new(inner) })
    }

    /// Begins again, with another seed or with the same.
    #[pyo3(signature = (seed=None))]
    fn reset(&self, py: Python<'_>, seed: Option<&str>) -> PyResult<()> {
        let seed = seed.map(crate::seed).transpose()?;
        py.detach(|| {
            let mut inner = self.inner();
            inner.seed = seed.unwrap_or_else(|| inner.seed.clone());
            inner.campaign = self.arrangement.begin(&inner.seed).map_err(wrong)?;
            inner.advisers.clear();
            Ok(())
        })
    }

    /// The seats that are played from here.
    #[getter]
    fn seats(&self) -> Vec<&'static str> {
        self.arrangement.outside().into_iter().map(|(_, name)| name).collect()
    }

    /// The week for which orders are due.
    #[getter]
    fn week(&self) -> u16 {
        self.inner().campaign.week().0
    }

    #[getter]
    fn over(&self) -> bool {
        self.inner().campaign.is_over()
    }

    /// The digest of all that happened so far.
    #[getter]
    fn digest(&self) -> String {
        self.inner().campaign.digests().last().map(ToString::to_string).unwrap_or_default()
    }

    /// The campaign and the seat: the message `newgame`.
    fn newgame<'py>(&self, py: Python<'py>, seat: &str) -> PyResult<Bound<'py, PyAny>> {
        let view = self.view(self.outside(seat)?)?;
        let about = About {
            scenario: self.arrangement.scenario().id().to_owned(),
            seat: seat.to_owned(),
            own_seed: String::new(),
            limits: LIMITS,
            options: BTreeMap::new(),
        };
        Ok(pythonize(py, &self.interpreter(&view).newgame(&view, about))?)
    }

    /// What a seat knows, with what it was told since its last orders: the message `turn`.
    fn observe<'py>(&self, py: Python<'py>, seat: &str) -> PyResult<Bound<'py, PyAny>> {
        let seat = self.outside(seat)?;
        let view = self.view(seat)?;
        let turn = self.interpreter(&view).turn(&view, self.inner().campaign.news(seat));
        Ok(pythonize(py, &turn)?)
    }

    /// Legal orders with their costs and odds, of one kind or of all, beside others.
    #[pyo3(signature = (seat, kind=None, most=32, beside=None))]
    fn legal<'py>(
        &self,
        py: Python<'py>,
        seat: &str,
        kind: Option<&str>,
        most: u32,
        beside: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (view, beside) = (self.view(self.outside(seat)?)?, orders(beside)?);
        if let Some(name) = kind
            && order::verb(name).is_none()
        {
            return Err(wrong(format!("no order \"{name}\"")));
        }
        let interpreter = self.interpreter(&view);
        let found = py.detach(|| interpreter.choices(&view, kind, Some(most), &beside));
        Ok(pythonize(py, &found.orders)?)
    }

    /// The orders of a list that would be refused, each with `index`, `why` and `says`.
    fn check<'py>(
        &self,
        py: Python<'py>,
        seat: &str,
        orders: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let view = self.view(self.outside(seat)?)?;
        let given: Vec<WireOrder> = depythonize(orders)?;
        Ok(pythonize(py, &self.interpreter(&view).check(&view, &given).1)?)
    }

    /// What a player of the game, such as `regular:careful`, would order in a seat.
    fn suggest<'py>(
        &self,
        py: Python<'py>,
        seat: &str,
        player: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (seat, own) = (self.outside(seat)?, Own::read(player).map_err(wrong)?);
        let plan = py.detach(|| {
            let mut inner = self.inner();
            let Inner { seed, campaign, advisers } = &mut *inner;
            let key = (seat, own);
            if !advisers.contains_key(&key) {
                let player = self.arrangement.player(&key.1, seat, seed).map_err(wrong)?;
                advisers.insert(key.clone(), player);
            }
            let adviser = advisers.get_mut(&key);
            Ok::<_, PyErr>(adviser.and_then(|player| campaign.ask(seat, player.as_mut())))
        })?;
        let orders = plan.iter().flat_map(Plan::orders).map(order::to_wire);
        Ok(pythonize(py, &orders.collect::<Vec<_>>())?)
    }

    /// Has the week happen with the orders of each seat, and says which of them were refused.
    fn step<'py>(
        &self,
        py: Python<'py>,
        given: BTreeMap<String, Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.is_to_go_on()?;
        let (mut plans, mut refusals) = (Vec::new(), BTreeMap::new());
        for (name, given) in given {
            let view = self.view(self.outside(&name)?)?;
            let given: Vec<WireOrder> = depythonize(&given)?;
            let (plan, refused) = self.interpreter(&view).check(&view, &given);
            plans.push(plan);
            refusals.insert(name, refused);
        }
        self.play(py, plans)?;
        Ok(pythonize(py, &refusals)?)
    }

    /// The accounts, once the campaign is over; nothing before.
    fn score<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let accounts = py.detach(|| self.inner().campaign.accounts());
        let stations = self.arrangement.stations();
        let told = accounts.map(|accounts| pythonize(py, &scores(&accounts, stations)));
        Ok(told.transpose()?)
    }

    /// By how much a seat leads, once the campaign is over; nothing before.
    fn margin(&self, seat: &str) -> PyResult<Option<i64>> {
        let seat = self.seat(seat)?;
        Ok(self.inner().campaign.margin(seat))
    }

    /// What was so, once the campaign is over; nothing before.
    fn truth<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let truth = py.detach(|| self.inner().campaign.truth());
        Ok(truth.map(|truth| pythonize(py, &truth)).transpose()?)
    }

    // ── flat ──

    /// The orders of a seat by their names; a row counts them from 1.
    fn verbs(&self, seat: &str) -> PyResult<Vec<&'static str>> {
        let view = self.view(self.outside(seat)?)?;
        Ok(flat::verbs(&view).into_iter().map(Verb::name).collect())
    }

    /// Has the week happen with the rows (order, number) of each seat, and says of each row whether
    /// it was refused.
    fn step_flat<'py>(
        &self,
        py: Python<'py>,
        given: BTreeMap<String, PyReadonlyArray2<'py, i32>>,
    ) -> PyResult<BTreeMap<String, Bound<'py, PyArray1<bool>>>> {
        self.is_to_go_on()?;
        let (mut plans, mut refusals) = (Vec::new(), BTreeMap::new());
        for (name, rows) in given {
            if rows.shape().get(1) != Some(&flat::ROW) {
                return Err(wrong(format!("a row of \"{name}\" has {} numbers", flat::ROW)));
            }
            let view = self.view(self.outside(&name)?)?;
            let rows: Vec<i32> = rows.as_array().iter().copied().collect();
            let (plan, refused) = flat::plan(&view, &flat::verbs(&view), &rows);
            plans.push(plan);
            refusals.insert(name, PyArray1::from_vec(py, refused));
        }
        self.play(py, plans)?;
        Ok(refusals)
    }

    /// What a seat knows as a flat array.
    fn observe_flat<'py>(
        &self,
        py: Python<'py>,
        seat: &str,
    ) -> PyResult<Bound<'py, PyArray1<i32>>> {
        let seat = self.outside(seat)?;
        let plan = Plan::new(self.view(seat)?);
        let mut array = vec![0; flat::size(seat)];
        flat::observe(&plan, self.inner().campaign.news(seat), &mut array);
        Ok(PyArray1::from_vec(py, array))
    }

    /// The fields of each report of this week, in the order in which its row holds their numbers.
    fn fields(&self, seat: &str) -> PyResult<Vec<(&'static str, Vec<&'static str>)>> {
        let seat = self.outside(seat)?;
        let inner = self.inner();
        let news = inner.campaign.news(seat).iter();
        Ok(news.map(|report| (report.name(), flat::fields(report))).collect())
    }

    /// Legal orders as rows, at most so many of each kind, beside the orders of other rows.
    #[pyo3(signature = (seat, most=32, beside=None))]
    fn legal_flat<'py>(
        &self,
        py: Python<'py>,
        seat: &str,
        most: usize,
        beside: Option<PyReadonlyArray2<'py, i32>>,
    ) -> PyResult<Bound<'py, PyArray2<i32>>> {
        let view = self.view(self.outside(seat)?)?;
        let verbs = flat::verbs(&view);
        let beside = beside.map_or_else(Vec::new, |rows| rows.as_array().iter().copied().collect());
        let rows = py.detach(|| {
            let (plan, _) = flat::plan(&view, &verbs, &beside);
            let mut rows = Vec::new();
            flat::legal(&plan, &verbs, most, &mut rows);
            rows
        });
        let count = rows.len() / flat::ROW;
        PyArray1::from_vec(py, rows).reshape([count, flat::ROW])
    }

    /// The order that a row means, as a dictionary; nothing where it means none.
    fn order<'py>(
        &self,
        py: Python<'py>,
        seat: &str,
        row: Vec<i32>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let view = self.view(self.outside(seat)?)?;
        let meant = flat::order(&flat::verbs(&view), &row, &view);
        Ok(meant.map(|meant| pythonize(py, &order::to_wire(&meant))).transpose()?)
    }
}
