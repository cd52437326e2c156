#define _GNU_SOURCE
#include "Control.h"
#include "Locks.h"
#include "SwiftTasks.h"

#include <dlfcn.h>

enum { MOST_JOBS = 63, MOST_PRIORITIES = 256 };

/// A piece of a Swift task, from one suspension to the next.
struct job {
    void *job;
    /// What runs it, if Dispatch was to; none for the runtime's own function.
    void (*work)(void *);
    /// When it may run, in virtual nanoseconds; 0 for at once.
    uint64_t time;
    uint64_t *priority;
    bool is_main;
};

/// The executor of a job: an object and its table, both 0 for the global one.
struct executor {
    void *identity;
    uintptr_t table;
};

static struct job jobs[MOST_JOBS];
static int job_count;
static __attribute__((swiftcall)) void (*run_job)(void *, void *, uintptr_t);
static __attribute__((swiftcall)) struct executor (*main_executor)(void);

static bool takes_jobs;

/// What has come as a job, a task or an actor, keeps its priority when it comes again; the latest.
static struct {
    void *job;
    uint64_t priority;
} known[MOST_PRIORITIES];
static uint32_t known_count;

static uint64_t *priority_of(void *job) {
    uint32_t count = known_count < MOST_PRIORITIES ? known_count : MOST_PRIORITIES;
    for (uint32_t index = 0; index < count; index++) {
        if (known[index].job == job) {
            return &known[index].priority;
        }
    }
    uint32_t index = known_count++ % MOST_PRIORITIES;
    known[index].job = job;
    // The other strategies draw nothing here.
    known[index].priority = interleave_page->settings.strategy == INTERLEAVE_PRIORITIES
        ? interleave_draw_priority()
        : 0;
    return &known[index].priority;
}

static void add(void *job, void (*work)(void *), uint64_t time, bool is_main) {
    if (job_count >= MOST_JOBS) {
        interleave_end(INTERLEAVE_FULL);
    }
    jobs[job_count++] = (struct job){job, work, time, priority_of(job), is_main};
}

static __attribute__((swiftcall)) void enqueue(void *job, void *original) {
    (void)original;
    add(job, NULL, 0, false);
    interleave_note_enqueued(job);
}

static __attribute__((swiftcall)) void enqueue_main(void *job, void *original) {
    (void)original;
    add(job, NULL, 0, true);
    interleave_note_enqueued(job);
}

static __attribute__((swiftcall)) void enqueue_later(
    unsigned long long nanoseconds, void *job, void *original) {
    (void)original;
    add(job, NULL, interleave_page->now + nanoseconds + 1, false);
}

static __attribute__((swiftcall)) void enqueue_until(
    long long seconds, long long nanoseconds, long long slack, long long slack_nanoseconds,
    int clock, void *job, void *original) {
    (void)slack, (void)slack_nanoseconds, (void)clock, (void)original;
    struct timespec time = {(time_t)seconds, (long)nanoseconds};
    add(job, NULL, interleave_deadline(CLOCK_MONOTONIC, &time), false);
}

// The runtime's own executors do not ask these hooks, but Dispatch.

/// Something of Dispatch: a queue, a timer.
struct dispatch_object_s;

static bool is_taken(uint64_t caller) {
    return takes_jobs && is_controlled() && interleave_is_runtime(caller);
}

void dispatch_async_f(struct dispatch_object_s *queue, void *context, void (*work)(void *));
void dispatch_async_f(struct dispatch_object_s *queue, void *context, void (*work)(void *)) {
    if (is_taken(CALLER)) {
        add(context, work, 0, false);
        interleave_note_enqueued(context);
    } else {
        REAL(dispatch_async_f)(queue, context, work);
    }
}

void dispatch_queue_set_width(struct dispatch_object_s *queue, long width);
void dispatch_queue_set_width(struct dispatch_object_s *queue, long width) {
    // Dispatch does so on a thread of its own; the queues of taken jobs stay empty.
    if (!is_taken(CALLER)) {
        REAL(dispatch_queue_set_width)(queue, width);
    }
}

/// The virtual time of a time of Dispatch: a calendar's is negative, and bit 62 tells two clocks
/// apart that are one here.
static uint64_t virtual_time(uint64_t time) {
    if ((int64_t)time < 0) {
        uint64_t since = 0 - time;
        struct timespec calendar = {
            (time_t)(since / 1000000000), (long)(since % 1000000000),
        };
        return interleave_deadline(CLOCK_REALTIME, &calendar);
    }
    return time & ~((uint64_t)1 << 62);
}

void dispatch_after_f(
    uint64_t time, struct dispatch_object_s *queue, void *context, void (*work)(void *));
void dispatch_after_f(
    uint64_t time, struct dispatch_object_s *queue, void *context, void (*work)(void *)) {
    if (is_taken(CALLER)) {
        add(context, work, virtual_time(time), false);
    } else {
        REAL(dispatch_after_f)(time, queue, context, work);
    }
}

/// The timer that is being made; the runtime makes one at a time, for one job.
static struct {
    struct dispatch_object_s *source;
    void *context;
    void (*handler)(void *);
    uint64_t time;
} timer;

void dispatch_set_context(struct dispatch_object_s *object, void *context);
void dispatch_set_context(struct dispatch_object_s *object, void *context) {
    if (is_taken(CALLER)) {
        timer.source = object;
        timer.context = context;
    }
    REAL(dispatch_set_context)(object, context);
}

void dispatch_source_set_event_handler_f(
    struct dispatch_object_s *source, void (*handler)(void *));
void dispatch_source_set_event_handler_f(
    struct dispatch_object_s *source, void (*handler)(void *)) {
    if (is_taken(CALLER)) {
        timer.handler = handler;
    }
    REAL(dispatch_source_set_event_handler_f)(source, handler);
}

void dispatch_source_set_timer(
    struct dispatch_object_s *source, uint64_t start, uint64_t interval, uint64_t leeway);
void dispatch_source_set_timer(
    struct dispatch_object_s *source, uint64_t start, uint64_t interval, uint64_t leeway) {
    if (is_taken(CALLER)) {
        timer.time = virtual_time(start);
    }
    REAL(dispatch_source_set_timer)(source, start, interval, leeway);
}

void dispatch_activate(struct dispatch_object_s *object);
void dispatch_activate(struct dispatch_object_s *object) {
    if (is_taken(CALLER) && object == timer.source) {
        add(timer.context, timer.handler, timer.time, false);
    } else {
        REAL(dispatch_activate)(object);
    }
}

void dispatch_release(struct dispatch_object_s *object);
void dispatch_release(struct dispatch_object_s *object) {
    // Dispatch does not let go of a timer that was never activated.
    if (!is_taken(CALLER)) {
        REAL(dispatch_release)(object);
    }
}

static bool set_hook(const char *name, void *function) {
    void **hook = dlsym(RTLD_DEFAULT, name);
    if (hook != NULL) {
        *hook = function;
    }
    return hook != NULL;
}

bool interleave_take_jobs(void) {
    job_count = 0;
    known_count = 0;
    *(void **)&run_job = dlsym(RTLD_DEFAULT, "swift_job_run");
    *(void **)&main_executor = dlsym(RTLD_DEFAULT, "swift_task_getMainExecutor");
    takes_jobs = true;
    interleave_learn_swift_tasks();
    return run_job != NULL && main_executor != NULL
        && set_hook("swift_task_enqueueGlobal_hook", (void *)enqueue)
        && set_hook("swift_task_enqueueGlobalWithDelay_hook", (void *)enqueue_later)
        && set_hook("swift_task_enqueueGlobalWithDeadline_hook", (void *)enqueue_until)
        && set_hook("swift_task_enqueueMainExecutor_hook", (void *)enqueue_main);
}

/// The jobs that can run, or if there is none, that whose time comes first.
static uint64_t ready_jobs(void) {
    uint64_t ready = 0, first = UINT64_MAX;
    int earliest = -1;
    for (int index = 0; index < job_count; index++) {
        if (jobs[index].time <= interleave_page->now) {
            ready |= bit(index);
        } else if (jobs[index].time < first) {
            first = jobs[index].time;
            earliest = index;
        }
    }
    if (ready == 0 && earliest >= 0) {
        interleave_page->now = first;
        return bit(earliest);
    }
    return ready;
}

_Noreturn void interleave_run_jobs(void) {
    for (;;) {
        interleave_self.inside += 1;
        struct operation running = operation(INTERLEAVE_JOB, -1, 0);
        own_task()->pending = running;
        if (job_count == 0) {
            own_task()->state = TASK_PARKED;
            own_task()->pending.condition = NEVER;
            own_task()->pending.stack = interleave_note_standstill();
            interleave_arrive(own_task()->pending);
        }
        uint64_t *priorities[MOST_JOBS];
        for (int number = 0; number < job_count; number++) {
            priorities[number] = jobs[number].priority;
        }
        int index = interleave_pick(ready_jobs(), priorities);
        struct job job = jobs[index];
        job_count -= 1;
        for (int next = index; next < job_count; next++) {
            jobs[next] = jobs[next + 1];
        }
        struct interleave_step *step = interleave_record(INTERLEAVE_JOB, -1, -1);
        step->has_value = true;
        step->value = index;
        step->swift_task = interleave_swift_task_of(job.job);
        interleave_self.inside -= 1;
        struct executor executor = {0};
        if (job.is_main) {
            executor = main_executor();
        }
        if (job.work != NULL) {
            job.work(job.job);
        } else {
            run_job(job.job, executor.identity, executor.table);
        }
    }
}
