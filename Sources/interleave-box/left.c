#define _GNU_SOURCE
#include "box.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

/* Tells one name, if there is room for another of its kind. */
static void tell_name(int news, enum left_kind kind, int *count, const char *before,
                      const char *name) {
    if (count[kind]++ >= LARGEST_NAME_COUNT) return;
    struct news message = {.kind = NEWS_LEFT, .number = (int)kind};
    snprintf(message.name, sizeof message.name, "%s%s", before, name);
    send(news, &message, sizeof message, MSG_NOSIGNAL);
}

static void tell_folder(int news, enum left_kind kind, int *count, const char *folder,
                        const char *before) {
    DIR *names = opendir(folder);
    if (!names) return;
    for (struct dirent *entry; (entry = readdir(names));) {
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) continue;
        /* libc keeps semaphores and shared memory in one folder. */
        if (kind == LEFT_SHARED_MEMORY && strncmp(name, "sem.", 4) == 0)
            tell_name(news, LEFT_SEMAPHORE, count, before, name + 4);
        else
            tell_name(news, kind, count, before, name);
    }
    closedir(names);
}

/* The System V objects of a kind, which the kernel lists below a heading, the key first. */
static void tell_table(int news, enum left_kind kind, int *count, const char *path) {
    char line[512], name[32];
    FILE *table = fopen(path, "re");
    if (!table) return;
    int key;
    for (int number = 0; fgets(line, sizeof line, table); number++) {
        if (number == 0 || sscanf(line, "%d", &key) != 1) continue;
        snprintf(name, sizeof name, "0x%x", (unsigned)key);
        tell_name(news, kind, count, "System V ", name);
    }
    fclose(table);
}

void tell_what_is_left(int news) {
    int count[LEFT_KINDS] = {0};
    tell_folder(news, LEFT_SHARED_MEMORY, count, "/dev/shm", "/");
    tell_folder(news, LEFT_MESSAGE_QUEUE, count, "/dev/mqueue", "/");
    tell_folder(news, LEFT_FILE, count, "/tmp", "/tmp/");
    tell_table(news, LEFT_SHARED_MEMORY, count, "/proc/sysvipc/shm");
    tell_table(news, LEFT_SEMAPHORE, count, "/proc/sysvipc/sem");
    tell_table(news, LEFT_MESSAGE_QUEUE, count, "/proc/sysvipc/msg");
}
