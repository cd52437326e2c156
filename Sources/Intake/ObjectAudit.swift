package import Verdicts

/// Looks into the object that the compiler made of a learner's module.
///
/// It sees what a policy over the text might have missed: what the linker and the loader will see.
package struct ObjectAudit: Sendable {
    /// The learner's module.
    let module: String
    /// Other modules that it may use.
    let policy: SourcePolicy

    package init(module: String, policy: SourcePolicy = .course) {
        self.module = module
        self.policy = policy
    }

    /// What the object defines, asks for or has called that no honest module does.
    ///
    /// - Parameter bytes: The object; any bytes.
    /// - Returns: Each finding once; at most ``Intake/mostFindings`` and how many more there are.
    package func findings(in bytes: [UInt8]) -> [Finding] {
        guard let object = ELFObject(bytes) else { return [.noObject] }
        var findings = sectionFindings(in: object) + linkFindings(in: object, bytes: bytes)
        for symbol in object.symbols where findings.count <= Intake.mostFindings {
            if let finding = finding(on: symbol) { findings.append(finding) }
        }
        var seen: Set<Finding> = []
        return findings.filter { seen.insert($0).inserted }.cut(to: Intake.mostFindings)
    }

    private func finding(on symbol: ELFObject.Symbol) -> Finding? {
        if symbol.isIndirectFunction { return .foreignDefinition(symbol.name) }
        guard !symbol.isLocal else { return nil }
        if symbol.section == 0 {
            return isAllowedReference(symbol.name) ? nil : .foreignReference(symbol.name)
        }
        let isOwn =
            symbol.isWeak && symbol.isHidden
            ? isAllowedCopy(symbol.name) : isOfModule(symbol.name)
        return isOwn ? nil : .foreignDefinition(symbol.name)
    }

    /// Whether a name holds the learner's module: extensions of others' types hold it too.
    private func isOfModule(_ symbol: String) -> Bool {
        guard symbol.hasPrefix("$s"), let name = MangledName(symbol) else { return false }
        return name.identifiers.contains(module)
            || symbol.contains("\(module.utf8.count)\(module)")
    }

    /// Whether the compiler makes such a weak hidden symbol on its own.
    private func isAllowedCopy(_ symbol: String) -> Bool {
        if symbol.hasPrefix("$s") {
            return MangledName.leadingModule(of: symbol).map(isKnown) ?? true
        }
        return Self.compilersNames.contains { symbol.hasPrefix($0) }
    }

    private static let compilersNames = [
        "__swift_", "got.", "symbolic ", "associated conformance ", "get_type_metadata ",
        "get_underlying_type ", "generic ", "default associated conformance", "flat unique ",
        "keypath_", "get_witness_table ", "metadata instantiation ", "swift_willThrowTyped",
        "DW.ref.", "__clang_call_terminate", "objectdestroy",
        // The standard library's, of which clients get copies.
        "_swift_se0349_",
    ]

    private func isKnown(_ name: String) -> Bool {
        let theirs = policy.isMemorySafe ? Self.modulesOfSwift : Self.modulesOfTheirs
        return name == module || policy.modules.contains(name) || theirs.contains(name)
    }

    /// Modules that those of ``SourcePolicy/memorySafe`` are made of.
    private static let modulesOfSwift: Set = [
        "_StringProcessing", "_RegexParser", "SwiftOnoneSupport", "_Builtin_float",
        "_SwiftConcurrencyShims",
    ]

    /// Modules that those of ``SourcePolicy/course`` are made of.
    private static let modulesOfTheirs: Set = [
        "_StringProcessing", "_RegexParser", "SwiftOnoneSupport", "_Builtin_float", "SwiftGlibc",
        "FoundationInternationalization", "_FoundationCollections", "CDispatch",
        "_SwiftConcurrencyShims",
    ]

    private func isAllowedReference(_ symbol: String) -> Bool {
        if let leading = MangledName.leadingModule(of: symbol) { return isKnown(leading) }
        if symbol.hasSuffix("_hook") { return false }
        if policy.isMemorySafe { return isOfRuntime(symbol) }
        return !Self.refusedNames.contains(symbol)
            && !Self.refusedPrefixes.contains { symbol.hasPrefix($0) }
    }

    /// Whether the compiler asks for a symbol where nobody wrote a call of C: what is no name of
    /// Swift's then belongs to its runtime, to the instrumentation, or to the processor's arithmetic.
    private func isOfRuntime(_ symbol: String) -> Bool {
        symbol.hasPrefix("$s") || Self.runtimeNames.contains(symbol)
            || Self.runtimePrefixes.contains { symbol.hasPrefix($0) }
                && !Self.refusedNames.contains(symbol)
    }

    private static let runtimePrefixes = ["swift_", "_swift_", "__swift_", "__tsan_", "symbolic "]

    private static let runtimeNames: Set<String> = Set(
        """
        memcpy memmove memset memcmp bzero __stack_chk_fail _Unwind_Resume __gcc_personality_v0
        __tls_get_addr _GLOBAL_OFFSET_TABLE_ __divti3 __modti3 __udivti3 __umodti3 __multi3
        __muloti4 __powidf2 __extendhfsf2 __truncsfhf2 __truncdfhf2 fmod fmodf fma fmaf sqrt sqrtf
        rint rintf floor floorf ceil ceilf trunc truncf round roundf
        syscall
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    /// Functions with which a program reaches into a process, the loader or the kernel's walls.
    ///
    /// All that the course teaches stays: `fork`, `exec`, `_exit`, `mmap`, semaphores, threads,
    /// sockets, signals, `prctl`, which names threads and asks for a signal when a parent dies,
    /// and `syscall`, without which there is no futex. Those two can do harm; the sandbox's
    /// filter of system calls answers for them.
    private static let refusedNames: Set<String> = Set(
        """
        dlopen dlmopen dlsym dlvsym dladdr dladdr1 dlinfo dl_iterate_phdr
        ptrace process_vm_readv process_vm_writev pidfd_getfd pidfd_open kcmp process_madvise
        mprotect pkey_mprotect mremap remap_file_pages madvise posix_madvise memfd_secret personality userfaultfd perf_event_open bpf
        unshare setns mount umount umount2 pivot_root chroot swapon swapoff reboot
        init_module finit_module delete_module kexec_load keyctl add_key request_key
        iopl ioperm modify_ldt acct quotactl mknod mknodat sethostname setdomainname
        settimeofday clock_settime adjtimex clock_adjtime gdb_register __register_frame
        __libc_start_main __libc_dlopen_mode __libc_dlsym __libc_dlclose _start
        swift_dynamicReplacement swift_enableDynamicReplacementScope
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    private static let refusedPrefixes = [
        "_dl_", "_rtld_", "_r_debug", "interleave_", "swt_", "io_uring_", "seccomp_", "cap_set",
        "__interceptor_", "__sanitizer_",
    ]
}
