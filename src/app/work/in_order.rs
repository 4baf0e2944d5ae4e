//! One thread beside the window that does what it is handed, one after the other: what is asked to be erased goes after all that
//! was asked to be written before it.

use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::thread::JoinHandle;

type Job = Box<dyn FnOnce() + Send>;

/// The window's end of the thread. When it goes, all that was handed over is done first, unless it was [let go](Self::let_go).
pub struct InOrder {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl InOrder {
    /// A thread that has nothing to do yet.
    ///
    /// ```
    /// use potloodlijn::app::work::in_order::InOrder;
    /// use std::sync::{Arc, Mutex};
    /// let (done, in_order) = (Arc::new(Mutex::new(Vec::new())), InOrder::start());
    /// for number in 0..9 {
    ///     let done = Arc::clone(&done);
    ///     in_order.run(move || done.lock().unwrap().push(number));
    /// }
    /// drop(in_order);
    /// assert_eq!(*done.lock().unwrap(), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    /// ```
    pub fn start() -> Self {
        let (jobs, inbox) = channel::<Job>();
        let thread = thread::spawn(move || inbox.into_iter().for_each(|job| job()));
        Self { jobs: Some(jobs), thread: Some(thread) }
    }

    /// Hands `job` over, which may not panic. Never waits.
    pub fn run(&self, job: impl FnOnce() + Send + 'static) {
        if let Some(jobs) = &self.jobs {
            // The thread only ends with this value.
            let _thread_is_there = jobs.send(Box::new(job));
        }
    }

    /// Nobody waits for the thread any more, though something may hang in it, as on a disk that is gone: it ends with the program.
    ///
    /// ```
    /// use potloodlijn::app::work::in_order::InOrder;
    /// use std::sync::mpsc::channel;
    /// let (goes_on, hangs) = channel::<()>();
    /// let mut in_order = InOrder::start();
    /// in_order.run(move || {
    ///     let _ended = hangs.recv();
    /// });
    /// in_order.let_go();
    /// drop(in_order);
    /// assert!(goes_on.send(()).is_ok(), "it hangs still");
    /// ```
    pub fn let_go(&mut self) {
        self.thread = None;
    }
}

impl Drop for InOrder {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}
