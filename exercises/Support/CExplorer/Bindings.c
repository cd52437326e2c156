#define _GNU_SOURCE
#include "Control.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>

#if defined(__x86_64__)
enum { JUMP_SLOT = R_X86_64_JUMP_SLOT };
#else
enum { JUMP_SLOT = R_AARCH64_JUMP_SLOT };
#endif

/// The functions that an image calls in others, each of which the linker finds at the first call.
struct image {
    uint64_t base;
    const ElfW(Rela) *relocations;
    size_t count;
    const ElfW(Sym) *symbols;
    const char *names;
};

enum { MOST_IMAGES = 128 };

static struct image images[MOST_IMAGES];
static size_t image_count;

static int note_image(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size, (void)context;
    const ElfW(Dyn) *entry = NULL;
    for (int part = 0; part < info->dlpi_phnum; part++) {
        if (info->dlpi_phdr[part].p_type == PT_DYNAMIC) {
            entry = (const void *)(info->dlpi_addr + info->dlpi_phdr[part].p_vaddr);
        }
    }
    uint64_t known[DT_JMPREL + 1] = {0};
    bool is_bound = entry == NULL;
    for (; entry != NULL && entry->d_tag != DT_NULL; entry++) {
        is_bound |= entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_BIND_NOW) != 0;
        is_bound |= entry->d_tag == DT_FLAGS_1 && (entry->d_un.d_val & DF_1_NOW) != 0;
        if (entry->d_tag >= 0 && entry->d_tag <= DT_JMPREL) {
            known[entry->d_tag] = entry->d_un.d_val;
        }
    }
    bool is_whole = known[DT_JMPREL] != 0 && known[DT_SYMTAB] != 0 && known[DT_STRTAB] != 0;
    // Where all is bound at the start, it may be that nothing can be written any more.
    if (is_bound || !is_whole || known[DT_PLTREL] != DT_RELA || image_count >= MOST_IMAGES) {
        return 0;
    }
    // The linker adds the base, unless the section is not to be written.
    uint64_t base = info->dlpi_addr;
    uint64_t start = known[DT_JMPREL] < base ? base : 0;
    images[image_count++] = (struct image){
        .base = base,
        .relocations = (const void *)(known[DT_JMPREL] + start),
        .count = known[DT_PLTRELSZ] / sizeof(ElfW(Rela)),
        .symbols = (const void *)(known[DT_SYMTAB] + start),
        .names = (const char *)(known[DT_STRTAB] + start),
    };
    return 0;
}

void interleave_learn_bindings(void) {
    image_count = 0;
    dl_iterate_phdr(note_image, NULL);
}

/// Does something with the function that a call is bound to, and with what is noted of it.
///
/// - returns: whether it changed the former.
typedef bool action(void **noted, void **bound, const char *name);

static bool for_each_binding(struct page *page, action *act) {
    size_t number = 0;
    bool any = false;
    for (size_t index = 0; index < image_count; index++) {
        const struct image *image = &images[index];
        for (size_t at = 0; at < image->count && number < MOST_BINDINGS; at++) {
            const ElfW(Rela) *relocation = &image->relocations[at];
            if (ELF64_R_TYPE(relocation->r_info) != JUMP_SLOT) {
                continue;
            }
            void **bound = (void **)(image->base + relocation->r_offset);
            const ElfW(Sym) *symbol = &image->symbols[ELF64_R_SYM(relocation->r_info)];
            any |= act(&page->bindings[number++], bound, image->names + symbol->st_name);
        }
    }
    return any;
}

static bool note(void **noted, void **bound, const char *name) {
    (void)name;
    // Most of them have been noted, and then the page need not be written.
    if (*noted != *bound) {
        *noted = *bound;
    }
    return false;
}

static bool bind_noted(void **noted, void **bound, const char *name) {
    if (*noted == *bound) {
        return false;
    }
    void *found = dlsym(RTLD_DEFAULT, name);
    // What an execution says is not believed; and of a function in several versions this may be
    // another one than the library has asked for.
    if (found == NULL || found != *noted) {
        return false;
    }
    *bound = found;
    return true;
}

void interleave_note_bindings(struct page *page) { for_each_binding(page, note); }
bool interleave_bind(struct page *page) { return for_each_binding(page, bind_noted); }
