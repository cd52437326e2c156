#define _GNU_SOURCE
#include "Control.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/// A variable of the program that Swift's runtime keeps something in.
struct variable {
    uint64_t start, end;
    bool is_once;
    /// Whether it holds the place of a type's mangled name until it holds the type's metadata.
    bool is_type;
};

static struct variable *variables;
static size_t variable_count;

/// Whether a name is that of a cache: of metadata (`MD`, `ML`), of a conformance (`WL`), or of
/// whether a global has been initialized (`Wz`).
static bool is_cache(const char *name) {
    size_t length = strlen(name);
    if (length < 5 || name[0] != '$' || name[1] != 's') {
        return false;
    }
    static const char *const endings[] = {"MD", "ML", "MB", "WL", "Wz", "MR", "Mr"};
    for (size_t index = 0; index < sizeof endings / sizeof *endings; index++) {
        if (strcmp(name + length - 2, endings[index]) == 0) {
            return true;
        }
    }
    return false;
}

/// Whether a name is that of a word that says whether a global has been initialized.
static bool is_once(const char *name) { return strcmp(name + strlen(name) - 2, "Wz") == 0; }

static bool is_type(const char *name) { return strcmp(name + strlen(name) - 2, "MD") == 0; }

static int compare(const void *one, const void *other) {
    uint64_t first = ((const struct variable *)one)->start;
    uint64_t second = ((const struct variable *)other)->start;
    return first < second ? -1 : first > second;
}

static int find_base(struct dl_phdr_info *info, size_t size, void *base) {
    (void)size;
    *(uint64_t *)base = info->dlpi_addr;
    // The first one is the program itself.
    return 1;
}

static void read_symbols(const char *image, size_t size) {
    uint64_t base = 0;
    dl_iterate_phdr(find_base, &base);
    const ElfW(Ehdr) *header = (const void *)image;
    if (size < sizeof *header || memcmp(image, ELFMAG, SELFMAG) != 0
        || header->e_shoff + (uint64_t)header->e_shnum * sizeof(ElfW(Shdr)) > size) {
        return;
    }
    const ElfW(Shdr) *sections = (const void *)(image + header->e_shoff);
    for (int index = 0; index < header->e_shnum; index++) {
        const ElfW(Shdr) *table = &sections[index];
        if (table->sh_type != SHT_SYMTAB || table->sh_link >= header->e_shnum) {
            continue;
        }
        const ElfW(Shdr) *text = &sections[table->sh_link];
        size_t count = table->sh_size / sizeof(ElfW(Sym));
        if (table->sh_offset + table->sh_size > size || text->sh_offset + text->sh_size > size) {
            return;
        }
        const ElfW(Sym) *symbols = (const void *)(image + table->sh_offset);
        variables = malloc(count * sizeof *variables);
        for (size_t number = 0; variables != NULL && number < count; number++) {
            const ElfW(Sym) *symbol = &symbols[number];
            if (ELF64_ST_TYPE(symbol->st_info) == STT_OBJECT && symbol->st_name < text->sh_size
                && is_cache(image + text->sh_offset + symbol->st_name)) {
                uint64_t start = base + symbol->st_value;
                uint64_t bytes = symbol->st_size == 0 ? 8 : symbol->st_size;
                variables[variable_count++] = (struct variable){
                    start,
                    start + bytes,
                    is_once(image + text->sh_offset + symbol->st_name),
                    bytes == 8 && is_type(image + text->sh_offset + symbol->st_name),
                };
            }
        }
        qsort(variables, variable_count, sizeof *variables, compare);
        return;
    }
}

void interleave_learn_metadata(void) {
    if (variables != NULL) {
        return;
    }
    int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        return;
    }
    size_t size = (size_t)status.st_size;
    char *image = REAL(mmap)(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (image != MAP_FAILED) {
        read_symbols(image, size);
        REAL(munmap)(image, size);
    }
}

bool interleave_is_metadata(const volatile void *address) {
    uint64_t at = (uint64_t)address;
    size_t low = 0, high = variable_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (variables[middle].end <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low >= variable_count || at < variables[low].start) {
        return false;
    }
    if (variables[low].is_once) {
        // Whoever sees that a global has been initialized sees what it was initialized with.
        interleave_hear(interleave_object(INTERLEAVE_ONCE_OBJECT, address));
    }
    return true;
}

const void *swift_getTypeByMangledNameInContext(
    const char *name, size_t size, const void *context, const void *const *arguments)
    __attribute__((swiftcall, weak));

/// What the cache of a type holds: the metadata's address; or below zero, while nobody has asked
/// for the type, the size of its mangled name, negated, above the name's distance.
static int64_t *cache_of(size_t number) {
    const struct variable *variable = &variables[number];
    return variable->is_type ? (int64_t *)variable->start : NULL;
}

void interleave_note_types(void) {
    struct page *page = interleave_page;
    size_t count = variable_count < MOST_TYPES ? variable_count : MOST_TYPES;
    for (size_t number = 0; number < count; number++) {
        const int64_t *cache = cache_of(number);
        if (cache != NULL && __atomic_load_n(cache, __ATOMIC_RELAXED) > 0) {
            page->types[number / 64] |= (uint64_t)1 << number % 64;
        }
    }
}

bool interleave_find_types(const struct page *page) {
    bool any = false;
    size_t count = variable_count < MOST_TYPES ? variable_count : MOST_TYPES;
    for (size_t number = 0; number < count; number++) {
        int64_t *cache = cache_of(number);
        bool is_wanted = (page->types[number / 64] >> number % 64 & 1) != 0;
        if (!is_wanted || cache == NULL || *cache >= 0
            || swift_getTypeByMangledNameInContext == NULL) {
            continue;
        }
        const void *metadata = swift_getTypeByMangledNameInContext(
            (const char *)cache + (int32_t)*cache, (size_t)-(*cache >> 32), NULL, NULL);
        if (metadata != NULL) {
            *cache = (int64_t)metadata;
            any = true;
        }
    }
    return any;
}
