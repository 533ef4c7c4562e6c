//! Screens lie on each other: what happens goes from the top down until somebody takes it, and
//! is drawn from the bottom up.

use super::fit;
use super::key::{Code, Key};
use super::paint::Painter;
use super::run::{Effect, Input};
use super::theme::Ink;

/// Below this a message stands on the screen instead.
pub const LEAST: (u16, u16) = (80, 24);

/// One layer. `M` is what all layers share: the model of the app.
pub trait Layer<M, N> {
    /// What the layer made of an input.
    fn update(&mut self, model: &mut M, input: &Input<N>) -> Answer<M, N>;

    fn draw(&self, model: &M, painter: &mut Painter);

    /// One that covers the whole screen hides what lies beneath it.
    fn covers(&self) -> bool {
        true
    }

    /// Puts its cursors where something is, after anything that may have changed the lists.
    fn settle(&mut self, _: &M) {}

    /// Does it ask whether to leave? Then a second Ctrl-C is its answer.
    fn asks_to_leave(&self) -> bool {
        false
    }
}

/// What becomes of an input and of the stack.
pub enum Answer<M, N> {
    /// Not mine: ask the layer beneath.
    Pass,
    Taken(Vec<Effect<N>>),
    /// Puts a layer on top.
    Open(Box<dyn Layer<M, N>>),
    /// Removes this layer, and whatever lies on it.
    Close(Vec<Effect<N>>),
    /// Removes this layer and puts another in its place.
    Replace(Box<dyn Layer<M, N>>),
}

impl<M, N> Answer<M, N> {
    pub fn taken() -> Answer<M, N> {
        Answer::Taken(Vec::new())
    }

    pub fn close() -> Answer<M, N> {
        Answer::Close(Vec::new())
    }
}

/// The layers, the lowest first. The lowest never leaves.
pub struct Layers<M, N> {
    stack: Vec<Box<dyn Layer<M, N>>>,
}

impl<M, N> Layers<M, N> {
    pub fn new(lowest: Box<dyn Layer<M, N>>) -> Layers<M, N> {
        Layers { stack: vec![lowest] }
    }

    pub fn depth(&self) -> usize {
        self.stack.len()
    }

    pub fn open(&mut self, layer: Box<dyn Layer<M, N>>) {
        self.stack.push(layer);
    }

    pub fn settle(&mut self, model: &M) {
        for layer in &mut self.stack {
            layer.settle(model);
        }
    }

    /// Is the question of leaving on top?
    pub fn is_top_leaving(&self) -> bool {
        self.stack.last().is_some_and(|layer| layer.asks_to_leave())
    }

    /// Back to the lowest.
    pub fn close_all(&mut self) {
        self.stack.truncate(1);
    }

    /// Asks the layers from the top down. Esc that nobody takes closes the top layer.
    pub fn update(&mut self, model: &mut M, input: &Input<N>) -> Vec<Effect<N>> {
        for index in (0..self.stack.len()).rev() {
            match self.stack[index].update(model, input) {
                Answer::Pass => {}
                Answer::Taken(effects) => return effects,
                Answer::Open(layer) => {
                    self.stack.truncate(index + 1);
                    self.stack.push(layer);
                    return Vec::new();
                }
                Answer::Close(effects) => {
                    self.stack.truncate(index.max(1));
                    return effects;
                }
                Answer::Replace(layer) => {
                    self.stack.truncate(index);
                    self.stack.push(layer);
                    return Vec::new();
                }
            }
        }
        if matches!(input, Input::Key(key) if *key == Key::of(Code::Esc)) {
            self.stack.truncate((self.stack.len() - 1).max(1));
        }
        Vec::new()
    }

    /// Only the top layer.
    pub fn draw_top(&self, model: &M, painter: &mut Painter) {
        if let Some(layer) = self.stack.last() {
            layer.draw(model, painter);
        }
    }

    pub fn draw(&self, model: &M, painter: &mut Painter) {
        let lowest_seen = self.stack.iter().rposition(|layer| layer.covers()).unwrap_or(0);
        for layer in &self.stack[lowest_seen..] {
            layer.draw(model, painter);
        }
    }
}

/// Is the screen large enough? If not, says so on it.
pub fn large_enough(painter: &mut Painter, words: &str) -> bool {
    let area = painter.area;
    if LEAST.0 <= area.width && LEAST.1 <= area.height {
        return true;
    }
    let lines = fit::wrap(words, area.width);
    let free = usize::from(area.height).saturating_sub(lines.len());
    let top = area.y + (free / 2) as u16;
    for (y, line) in (top..area.bottom()).zip(&lines) {
        let x = area.x + area.width.saturating_sub(fit::width(line)) / 2;
        painter.text(x, y, Ink::Body, line);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting(&'static str, bool);

    impl Layer<Vec<&'static str>, ()> for Counting {
        fn update(
            &mut self,
            model: &mut Vec<&'static str>,
            input: &Input<()>,
        ) -> Answer<Vec<&'static str>, ()> {
            match input {
                Input::Key(key) if *key == Key::char('o') => {
                    Answer::Open(Box::new(Counting("top", false)))
                }
                Input::Key(key) if *key == Key::char('c') => Answer::close(),
                Input::Key(key) if *key == Key::char('x') && !self.1 => Answer::Pass,
                Input::Key(key) if key.typed().is_some() => {
                    model.push(self.0);
                    Answer::taken()
                }
                _ => Answer::Pass,
            }
        }

        fn draw(&self, _: &Vec<&'static str>, painter: &mut Painter) {
            painter.text(0, 0, Ink::Body, self.0);
        }

        fn covers(&self) -> bool {
            self.1
        }
    }

    #[test]
    fn inputs_fall_from_the_top_until_somebody_takes_them() {
        let mut heard = Vec::new();
        let mut layers = Layers::new(Box::new(Counting("low", true)));
        let mut press = |layers: &mut Layers<_, ()>, c| {
            layers.update(&mut heard, &Input::Key(Key::char(c)));
        };
        press(&mut layers, 'o');
        press(&mut layers, 'a');
        press(&mut layers, 'x');
        press(&mut layers, 'c');
        press(&mut layers, 'a');
        assert_eq!(heard, ["top", "low", "low"]);
    }

    #[test]
    fn ten_times_esc_reaches_the_lowest_layer_and_keeps_it() {
        let mut heard = Vec::new();
        let mut layers: Layers<_, ()> = Layers::new(Box::new(Counting("low", true)));
        for _ in 0..5 {
            layers.update(&mut heard, &Input::Key(Key::char('o')));
        }
        assert_eq!(layers.depth(), 6);
        for _ in 0..10 {
            layers.update(&mut heard, &Input::Key(Key::of(Code::Esc)));
        }
        assert_eq!(layers.depth(), 1);
        layers.update(&mut heard, &Input::Key(Key::char('c')));
        assert_eq!(layers.depth(), 1, "the lowest never leaves");
    }
}
