//! Reading and writing a column by an index that was checked when the network was compiled.

/// A column that is read by index. An index outside, which compiling the network rules out, reads the default value.
pub(crate) trait At<T> {
    fn at(&self, index: usize) -> T;
    fn put(&mut self, index: usize, value: T);
}

impl<T: Copy + Default> At<T> for [T] {
    #[inline(always)]
    fn at(&self, index: usize) -> T {
        match self.get(index) {
            Some(value) => *value,
            None => T::default(),
        }
    }

    #[inline(always)]
    fn put(&mut self, index: usize, value: T) {
        if let Some(place) = self.get_mut(index) {
            *place = value;
        }
    }
}

impl<T: Copy + Default> At<T> for Vec<T> {
    #[inline(always)]
    fn at(&self, index: usize) -> T {
        self.as_slice().at(index)
    }

    #[inline(always)]
    fn put(&mut self, index: usize, value: T) {
        self.as_mut_slice().put(index, value);
    }
}

/// The number of entries as an index type; a column longer than that is refused before anything is computed.
pub(crate) fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
