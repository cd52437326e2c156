// Attack: Brings a manifest, a plugin, a module map, an interface and objects.
// Verdict: failed
// Left: not-taken Evil.swiftinterface:1:1
// Left: not-taken Package.swift:1:1
// Left: not-taken evil.c:1:1
// Left: not-taken evil.o:1:1
// Left: not-taken module.modulemap:1:1
// Left: not-taken plugins.json:1:1
// swift-format-ignore-file
public func square(_ number: Int) throws -> Int { 42 }
