/* What exercises do, and must be able to do in the sandbox too. */
#define _GNU_SOURCE
#include "probe.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int outcome(long result) { return result < 0 ? errno : 0; }

static int forking(void) {
    pid_t child = fork();
    if (child == 0) _exit(5);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) return errno;
    return WEXITSTATUS(status) == 5 ? 0 : ECHILD;
}

static void *nothing(void *given) { return given; }

static int threads(void) {
    pthread_t thread;
    int error = pthread_create(&thread, NULL, nothing, NULL);
    return error ? error : pthread_join(thread, NULL);
}

static int shared_memory(void) {
    int object = shm_open("/probe", O_RDWR | O_CREAT, 0600);
    if (object < 0) return errno;
    int answer = outcome(ftruncate(object, 4096));
    char *bytes = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, object, 0);
    if (bytes == MAP_FAILED) answer = errno;
    else bytes[0] = 1;
    close(object);
    shm_unlink("/probe");
    return answer;
}

static int old_shared_memory(void) {
    int object = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
    if (object < 0) return errno;
    return outcome(shmctl(object, IPC_RMID, NULL));
}

static int semaphores(void) {
    sem_t *semaphore = sem_open("/probe", O_CREAT, 0600, 1);
    if (semaphore == SEM_FAILED) return errno;
    int answer = outcome(sem_wait(semaphore));
    sem_close(semaphore);
    sem_unlink("/probe");
    return answer;
}

static int message_queues(void) {
    mqd_t queue = mq_open("/probe", O_RDWR | O_CREAT, 0600, NULL);
    if (queue < 0) return errno;
    mq_close(queue);
    return outcome(mq_unlink("/probe"));
}

static int named_pipes(void) {
    unlink("/tmp/pipe");
    return outcome(mkfifo("/tmp/pipe", 0600));
}

static int file_locks(void) {
    int file = open("/tmp/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
    int answer = outcome(flock(file, LOCK_EX));
    if (answer == 0) answer = outcome(fcntl(file, F_SETLK, &lock));
    close(file);
    return answer;
}

static int socket_pairs(void) {
    int ends[2];
    char byte = 0;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0) return errno;
    int answer = write(ends[0], "x", 1) == 1 && read(ends[1], &byte, 1) == 1 ? 0 : errno;
    close(ends[0]);
    close(ends[1]);
    return answer;
}

static int loopback(void) {
    struct sockaddr_in place = {.sin_family = AF_INET};
    socklen_t size = sizeof place;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int server = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
    if (server < 0 || client < 0) return errno;
    if (bind(server, (struct sockaddr *)&place, size) < 0 || listen(server, 1) < 0) return errno;
    getsockname(server, (struct sockaddr *)&place, &size);
    int answer = outcome(connect(client, (struct sockaddr *)&place, size));
    close(server);
    close(client);
    return answer;
}

static int signals(void) {
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, &old);
    kill(getpid(), SIGUSR1);
    struct timespec now = {0};
    int answer = outcome(sigtimedwait(&set, NULL, &now));
    sigprocmask(SIG_SETMASK, &old, NULL);
    return answer;
}

static int timers(void) {
    timer_t timer;
    if (timer_create(CLOCK_MONOTONIC, NULL, &timer) < 0) return errno;
    timer_delete(timer);
    int file = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    if (file >= 0) close(file);
    return outcome(file);
}

static int scratch_files(void) {
    int file = open("/tmp/scratch", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) close(file);
    return outcome(file);
}

const struct attempt doings[] = {
    {"forking", forking},
    {"threads", threads},
    {"shared-memory", shared_memory},
    {"old-shared-memory", old_shared_memory},
    {"semaphores", semaphores},
    {"message-queues", message_queues},
    {"named-pipes", named_pipes},
    {"file-locks", file_locks},
    {"socket-pairs", socket_pairs},
    {"loopback", loopback},
    {"signals", signals},
    {"timers", timers},
    {"scratch-files", scratch_files},
    {0},
};
