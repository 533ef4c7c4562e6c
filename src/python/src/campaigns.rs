//! Many campaigns at once, in flat arrays.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use game::players::{
    flat::{self, Number, ROW},
    outside::{Arrangement, Campaign, scores},
};
use numpy::{
    PyArray1, PyArray2, PyArrayMethods, PyReadonlyArray1, PyReadonlyArray3, PyUntypedArrayMethods,
};
use pyo3::{exceptions::PyRuntimeError, prelude::*, types::PyDict};
use pythonize::pythonize;
use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};
use rules::engine::{
    order::{Plan, Verb},
    seat::Seat,
};

use crate::{Players, arrangement, wrong};

/// Campaigns that go on side by side, each with a seed of its own.
#[pyclass(frozen, module = "cutout")]
pub struct Campaigns {
    arrangement: Arrangement,
    seed: String,
    pool: ThreadPool,
    seats: Vec<(Seat, &'static str)>,
    /// By the places of `seats`.
    verbs: Vec<Vec<Verb>>,
    slots: Mutex<Vec<Slot>>,
}

struct Slot {
    campaign: Campaign,
    /// How often it began.
    episode: u32,
    /// For each row of the last week whether it was refused, by the places of the seats.
    refused: Vec<Vec<bool>>,
}

impl Slot {
    fn begin(arrangement: &Arrangement, seed: &str, at: usize, episode: u32) -> PyResult<Slot> {
        let seed = crate::seed(&format!("{seed}/{at}/{episode}"))?;
        let campaign = arrangement.begin(&seed).map_err(wrong)?;
        let refused = vec![Vec::new(); arrangement.outside().len()];
        Ok(Slot { campaign, episode, refused })
    }

    fn observe(&mut self, seat: Seat, out: &mut [Number]) {
        if let Some(view) = self.campaign.view(seat) {
            flat::observe(&Plan::new(view), self.campaign.news(seat), out);
        }
    }
}

impl Campaigns {
    fn slots(&self) -> MutexGuard<'_, Vec<Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn one<T>(&self, at: usize, of: impl FnOnce(&mut Slot) -> T) -> PyResult<T> {
        let mut slots = self.slots();
        let count = slots.len();
        let slot = slots.get_mut(at);
        slot.map(of).ok_or_else(|| wrong(format!("no campaign {at}; there are {count}")))
    }

    fn place(&self, name: &str) -> PyResult<usize> {
        let seat = self.arrangement.seat(name).map_err(wrong)?;
        let found = self.seats.iter().position(|(other, _)| *other == seat);
        found.ok_or_else(|| wrong(format!("the seat \"{name}\" is played by the game")))
    }

    /// The rows of each seat, by the places of the seats: for each campaign a slice of so many
    /// numbers.
    fn rows<'a>(&self, given: &'a [Given<'_>], count: usize) -> PyResult<Vec<Option<Rows<'a>>>> {
        let mut rows: Vec<Option<Rows<'a>>> = vec![None; self.seats.len()];
        for (name, array) in given {
            let shape = array.shape();
            if shape.first() != Some(&count) || shape.get(2) != Some(&ROW) {
                let what = format!("orders of \"{name}\" are of shape {shape:?}");
                return Err(wrong(format!("{what}; it should be ({count}, rows, {ROW})")));
            }
            let numbers = array.as_slice().map_err(|error| wrong(format!("{name}: {error}")))?;
            if let Some(place) = rows.get_mut(self.place(name)?) {
                *place = Some(Rows { numbers, each: numbers.len() / count.max(1) });
            }
        }
        Ok(rows)
    }

    /// One week of one campaign; nothing where it is over.
    fn play(&self, at: usize, slot: &mut Slot, rows: &[Option<Rows<'_>>]) -> Result<(), String> {
        slot.refused.iter_mut().for_each(Vec::clear);
        if slot.campaign.is_over() {
            return Ok(());
        }
        let mut plans = Vec::with_capacity(rows.len());
        for (place, given) in rows.iter().enumerate() {
            let seat = self.seats.get(place).map(|(seat, _)| *seat);
            let view = seat.and_then(|seat| slot.campaign.view(seat));
            let Some((view, given)) = view.zip(given.as_ref()) else { continue };
            let verbs = self.verbs.get(place).map_or(&[][..], Vec::as_slice);
            let (plan, refused) = flat::plan(&view, verbs, given.of(at));
            plans.push(plan);
            if let Some(mine) = slot.refused.get_mut(place) {
                *mine = refused;
            }
        }
        slot.campaign.step(plans).map_err(|trouble| trouble.to_string())
    }
}

type Given<'py> = (String, PyReadonlyArray3<'py, Number>);

/// The orders of a seat in all campaigns.
#[derive(Clone, Copy)]
struct Rows<'a> {
    numbers: &'a [Number],
    each: usize,
}

impl Rows<'_> {
    fn of(&self, at: usize) -> &[Number] {
        self.numbers.chunks(self.each.max(1)).nth(at).unwrap_or_default()
    }
}

#[pymethods]
impl Campaigns {
    #[new]
    #[pyo3(signature = (count, scenario="first-posting", players=None, seed="1", *, weeks=None, threads=None, record=false))]
    #[expect(clippy::too_many_arguments, reason = "keywords in Python, each with its default")]
    fn new(
        py: Python<'_>,
        count: usize,
        scenario: &str,
        players: Option<Players>,
        seed: &str,
        weeks: Option<u16>,
        threads: Option<usize>,
        record: bool,
    ) -> PyResult<Campaigns> {
        let arrangement = arrangement(scenario, players, weeks, record)?;
        let pool = ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build();
        let pool = pool.map_err(wrong)?;
        let slots = py.detach(|| {
            let begin = |at| Slot::begin(&arrangement, seed, at, 0);
            pool.install(|| (0..count).into_par_iter().map(begin).collect::<PyResult<Vec<Slot>>>())
        })?;
        let seats = arrangement.outside();
        let first = slots.first();
        let verbs = seats.iter().map(|(seat, _)| {
            let view = first.and_then(|slot| slot.campaign.view(*seat));
            view.map(|view| flat::verbs(&view)).unwrap_or_default()
        });
        let verbs = verbs.collect();
        let (seed, slots) = (seed.to_owned(), Mutex::new(slots));
        Ok(Campaigns { arrangement, seed, pool, seats, verbs, slots })
    }

    fn __len__(&self) -> usize {
        self.slots().len()
    }

    /// The seats that are played from here.
    #[getter]
    fn seats(&self) -> Vec<&'static str> {
        self.seats.iter().map(|(_, name)| *name).collect()
    }

    /// The orders of a seat by their names; a row counts them from 1.
    fn verbs(&self, seat: &str) -> PyResult<Vec<&'static str>> {
        let verbs = self.verbs.get(self.place(seat)?);
        Ok(verbs.into_iter().flatten().map(|verb| verb.name()).collect())
    }

    /// What each seat knows in each campaign: an array (campaign, number) by the name of the seat.
    fn observe<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let seats = PyDict::new(py);
        for &(seat, name) in &self.seats {
            let size = flat::size(seat);
            let array = py.detach(|| {
                let slots: &mut Vec<Slot> = &mut self.slots();
                let mut array = vec![0; slots.len() * size];
                self.pool.install(|| {
                    let places = array.par_chunks_mut(size).zip(slots.par_iter_mut());
                    places.for_each(|(place, slot)| slot.observe(seat, place));
                });
                array
            });
            let count = array.len() / size;
            seats.set_item(name, PyArray1::from_vec(py, array).reshape([count, size])?)?;
        }
        Ok(seats)
    }

    /// Has the week happen in all campaigns that are not over, with the rows (campaign, order,
    /// number) of each seat. A seat that is not named gives no orders.
    fn step(
        &self,
        py: Python<'_>,
        given: BTreeMap<String, PyReadonlyArray3<'_, Number>>,
    ) -> PyResult<()> {
        let given: Vec<Given<'_>> = given.into_iter().collect();
        let rows = self.rows(&given, self.__len__())?;
        let stepped = py.detach(|| {
            let slots: &mut Vec<Slot> = &mut self.slots();
            self.pool.install(|| {
                let slots = slots.par_iter_mut().enumerate();
                slots.map(|(at, slot)| self.play(at, slot, &rows)).collect::<Result<(), String>>()
            })
        });
        stepped.map_err(PyRuntimeError::new_err)
    }

    /// Which rows of the last week were refused: an array (campaign, order) by the name of the seat.
    #[getter]
    fn refused<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let seats = PyDict::new(py);
        let slots = self.slots();
        for (place, (_, name)) in self.seats.iter().enumerate() {
            let of = |slot: &Slot| slot.refused.get(place).cloned().unwrap_or_default();
            let mut rows: Vec<Vec<bool>> = slots.iter().map(of).collect();
            // Campaigns that were over have no rows.
            let most = rows.iter().map(Vec::len).max().unwrap_or(0);
            rows.iter_mut().for_each(|mine| mine.resize(most, false));
            let array = PyArray1::from_vec(py, rows.concat()).reshape([slots.len(), most])?;
            seats.set_item(*name, array)?;
        }
        Ok(seats)
    }

    /// Which campaigns are over.
    #[getter]
    fn over<'py>(&self, py: Python<'py>) -> Bound<'py, PyArray1<bool>> {
        PyArray1::from_iter(py, self.slots().iter().map(|slot| slot.campaign.is_over()))
    }

    /// The week of each campaign for which orders are due.
    #[getter]
    fn week<'py>(&self, py: Python<'py>) -> Bound<'py, PyArray1<u16>> {
        PyArray1::from_iter(py, self.slots().iter().map(|slot| slot.campaign.week().0))
    }

    /// By how much a seat leads, where the campaign is over; 0 elsewhere.
    fn margin<'py>(&self, py: Python<'py>, seat: &str) -> PyResult<Bound<'py, PyArray1<i64>>> {
        let seat = self.arrangement.seat(seat).map_err(wrong)?;
        let of = |slot: &mut Slot| slot.campaign.margin(seat).unwrap_or(0);
        let margins: Vec<i64> = py.detach(|| {
            let slots: &mut Vec<Slot> = &mut self.slots();
            self.pool.install(|| slots.par_iter_mut().map(of).collect())
        });
        Ok(PyArray1::from_vec(py, margins))
    }

    /// Begins campaigns again, each with its next seed: those of a mask, or all that are over.
    #[pyo3(signature = (mask=None))]
    fn reset(&self, py: Python<'_>, mask: Option<PyReadonlyArray1<'_, bool>>) -> PyResult<()> {
        let mask: Option<Vec<bool>> = mask.map(|mask| mask.as_array().iter().copied().collect());
        py.detach(|| {
            let slots: &mut Vec<Slot> = &mut self.slots();
            let again = |at: usize, slot: &mut Slot| -> PyResult<()> {
                let wanted = match &mask {
                    Some(mask) => mask.get(at).copied().unwrap_or(false),
                    None => slot.campaign.is_over(),
                };
                if wanted {
                    *slot = Slot::begin(&self.arrangement, &self.seed, at, slot.episode + 1)?;
                }
                Ok(())
            };
            let all =
                || slots.par_iter_mut().enumerate().try_for_each(|(at, slot)| again(at, slot));
            self.pool.install(all)
        })
    }

    /// Legal orders of a seat in one campaign as rows, at most so many of each kind.
    #[pyo3(signature = (at, seat, most=32))]
    fn legal<'py>(
        &self,
        py: Python<'py>,
        at: usize,
        seat: &str,
        most: usize,
    ) -> PyResult<Bound<'py, PyArray2<Number>>> {
        let place = self.place(seat)?;
        let verbs = self.verbs.get(place).map_or(&[][..], Vec::as_slice);
        let seat = self.arrangement.seat(seat).map_err(wrong)?;
        let rows = py.detach(|| {
            self.one(at, |slot| {
                let mut rows = Vec::new();
                if let Some(view) = slot.campaign.view(seat) {
                    flat::legal(&Plan::new(view), verbs, most, &mut rows);
                }
                rows
            })
        })?;
        let count = rows.len() / ROW;
        PyArray1::from_vec(py, rows).reshape([count, ROW])
    }

    /// The digest of all that happened so far in one campaign.
    fn digest(&self, at: usize) -> PyResult<String> {
        self.one(at, |slot| slot.campaign.digests().last().map(ToString::to_string))
            .map(Option::unwrap_or_default)
    }

    /// The accounts of one campaign, once it is over; nothing before.
    fn score<'py>(&self, py: Python<'py>, at: usize) -> PyResult<Option<Bound<'py, PyAny>>> {
        let stations = self.arrangement.stations();
        let accounts = self.one(at, |slot| slot.campaign.accounts())?;
        let told = accounts.map(|accounts| pythonize(py, &scores(&accounts, stations)));
        Ok(told.transpose()?)
    }

    /// What was so in one campaign, once it is over, where a record is kept; nothing before.
    fn truth<'py>(&self, py: Python<'py>, at: usize) -> PyResult<Option<Bound<'py, PyAny>>> {
        let truth = py.detach(|| self.one(at, |slot| slot.campaign.truth()))?;
        Ok(truth.map(|truth| pythonize(py, &truth)).transpose()?)
    }
}
