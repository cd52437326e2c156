/// Functions of the C library and of Swift's that access memory by their arguments, one a line.
///
/// What is compiled with `-sanitize=thread` tells of its own accesses, and not of those inside the
/// functions that it calls. The grader reads this list too: where a play is sealed, calls of the
/// learner's module, and no others, go through `interleave_learners_<name>`.
///
/// LIBRARY_CALL(name, access, access): what is accessed, in order. Arguments are numbered from 0
/// in the order of the calling convention, in which self follows the arguments, and types self.
///
/// - READ(pointer, offset, count, unit), WRITE(…): numbers of arguments, NONE for none.
/// - count times unit bytes: a unit is BYTES(n), or TYPE(argument) for the stride of that type.

// The C library.
LIBRARY_CALL(memcpy, READ(1, NONE, 2, BYTES(1)), WRITE(0, NONE, 2, BYTES(1)))
LIBRARY_CALL(memmove, READ(1, NONE, 2, BYTES(1)), WRITE(0, NONE, 2, BYTES(1)))
LIBRARY_CALL(mempcpy, READ(1, NONE, 2, BYTES(1)), WRITE(0, NONE, 2, BYTES(1)))
LIBRARY_CALL(memset, WRITE(0, NONE, 2, BYTES(1)), NOTHING)
LIBRARY_CALL(explicit_bzero, WRITE(0, NONE, 1, BYTES(1)), NOTHING)
LIBRARY_CALL(bzero, WRITE(0, NONE, 1, BYTES(1)), NOTHING)
LIBRARY_CALL(bcopy, READ(0, NONE, 2, BYTES(1)), WRITE(1, NONE, 2, BYTES(1)))
LIBRARY_CALL(memcmp, READ(0, NONE, 2, BYTES(1)), READ(1, NONE, 2, BYTES(1)))
LIBRARY_CALL(memchr, READ(0, NONE, 2, BYTES(1)), NOTHING)
LIBRARY_CALL(memrchr, READ(0, NONE, 2, BYTES(1)), NOTHING)
LIBRARY_CALL(memccpy, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, NONE, BYTES(1)))
LIBRARY_CALL(swab, READ(0, NONE, 2, BYTES(1)), WRITE(1, NONE, 2, BYTES(1)))
// Of text, whose length nobody has counted, the first byte.
LIBRARY_CALL(strcpy, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, NONE, BYTES(1)))
LIBRARY_CALL(stpcpy, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, NONE, BYTES(1)))
LIBRARY_CALL(strncpy, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, 2, BYTES(1)))
LIBRARY_CALL(stpncpy, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, 2, BYTES(1)))
LIBRARY_CALL(strlcpy, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, NONE, BYTES(1)))
LIBRARY_CALL(strcat, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, NONE, BYTES(1)))
LIBRARY_CALL(strncat, READ(1, NONE, NONE, BYTES(1)), WRITE(0, NONE, NONE, BYTES(1)))
LIBRARY_CALL(strlen, READ(0, NONE, NONE, BYTES(1)), NOTHING)
LIBRARY_CALL(strcmp, READ(0, NONE, NONE, BYTES(1)), READ(1, NONE, NONE, BYTES(1)))
LIBRARY_CALL(strncmp, READ(0, NONE, NONE, BYTES(1)), READ(1, NONE, NONE, BYTES(1)))
// UnsafeRawPointer and UnsafeMutableRawPointer.
LIBRARY_CALL($sSV4load14fromByteOffset2asxSi_xmtlF, READ(2, 0, NONE, TYPE(3)), NOTHING)
LIBRARY_CALL($sSv4load14fromByteOffset2asxSi_xmtlF, READ(2, 0, NONE, TYPE(3)), NOTHING)
LIBRARY_CALL($sSv10storeBytes2of12toByteOffset2asyx_SixmtlF, WRITE(3, 1, NONE, TYPE(4)), NOTHING)
LIBRARY_CALL($sSv10copyMemory4from9byteCountySV_SitF, READ(0, NONE, 1, BYTES(1)), WRITE(2, NONE, 1, BYTES(1)))
LIBRARY_CALL($sSv9copyBytes4from5countySV_SitF, READ(0, NONE, 1, BYTES(1)), WRITE(2, NONE, 1, BYTES(1)))
LIBRARY_CALL($sSv16initializeMemory2as4from5countSpyxGxm_SPyxGSitlF, READ(1, NONE, 2, TYPE(4)), WRITE(3, NONE, 2, TYPE(4)))
LIBRARY_CALL($sSv16initializeMemory2as9repeating5countSpyxGxm_xSitlF, WRITE(3, NONE, 2, TYPE(4)), NOTHING)
LIBRARY_CALL($sSv20moveInitializeMemory2as4from5countSpyxGxm_AESitlF, READ(1, NONE, 2, TYPE(4)), WRITE(3, NONE, 2, TYPE(4)))
// UnsafePointer and UnsafeMutablePointer; `update` is `assign` here.
LIBRARY_CALL($sSP7pointeexvg, READ(0, NONE, NONE, TYPE(1)), NOTHING)
LIBRARY_CALL($sSPyxSicig, READ(1, NONE, NONE, TYPE(2)), NOTHING)
LIBRARY_CALL($sSp7pointeexvg, READ(0, NONE, NONE, TYPE(1)), NOTHING)
LIBRARY_CALL($sSp7pointeexvs, WRITE(1, NONE, NONE, TYPE(2)), NOTHING)
LIBRARY_CALL($sSpyxSicig, READ(1, NONE, NONE, TYPE(2)), NOTHING)
LIBRARY_CALL($sSpyxSicis, WRITE(2, NONE, NONE, TYPE(3)), NOTHING)
LIBRARY_CALL($sSp4movexyF, READ(0, NONE, NONE, TYPE(1)), NOTHING)
LIBRARY_CALL($sSp10initialize2toyx_tF, WRITE(1, NONE, NONE, TYPE(2)), NOTHING)
LIBRARY_CALL($sSp10initialize2to5countyx_SitF, WRITE(2, NONE, 1, TYPE(3)), NOTHING)
LIBRARY_CALL($sSp10initialize9repeating5countyx_SitF, WRITE(2, NONE, 1, TYPE(3)), NOTHING)
LIBRARY_CALL($sSp10initialize4from5countySPyxG_SitF, READ(0, NONE, 1, TYPE(3)), WRITE(2, NONE, 1, TYPE(3)))
LIBRARY_CALL($sSp14moveInitialize4from5countySpyxG_SitF, READ(0, NONE, 1, TYPE(3)), WRITE(2, NONE, 1, TYPE(3)))
LIBRARY_CALL($sSp10moveAssign4from5countySpyxG_SitF, READ(0, NONE, 1, TYPE(3)), WRITE(2, NONE, 1, TYPE(3)))
LIBRARY_CALL($sSp6assign4from5countySPyxG_SitF, READ(0, NONE, 1, TYPE(3)), WRITE(2, NONE, 1, TYPE(3)))
LIBRARY_CALL($sSp6assign9repeating5countyx_SitF, WRITE(2, NONE, 1, TYPE(3)), NOTHING)
// Buffers: self is two arguments, where it begins and where it ends, or how many there are.
LIBRARY_CALL($sSW4load14fromByteOffset2asxSi_xmtlF, READ(2, 0, NONE, TYPE(4)), NOTHING)
LIBRARY_CALL($sSWys5UInt8VSicig, READ(1, 0, NONE, BYTES(1)), NOTHING)
LIBRARY_CALL($sSw4load14fromByteOffset2asxSi_xmtlF, READ(2, 0, NONE, TYPE(4)), NOTHING)
LIBRARY_CALL($sSwys5UInt8VSicig, READ(1, 0, NONE, BYTES(1)), NOTHING)
LIBRARY_CALL($sSwys5UInt8VSicis, WRITE(2, 1, NONE, BYTES(1)), NOTHING)
LIBRARY_CALL($sSw10storeBytes2of12toByteOffset2asyx_SixmtlF, WRITE(3, 1, NONE, TYPE(5)), NOTHING)
LIBRARY_CALL($sSw10copyMemory4fromySW_tF, READ(0, NONE, NONE, BYTES(1)), WRITE(2, NONE, NONE, BYTES(1)))
LIBRARY_CALL($sSw9copyBytes4fromyx_tSlRzs5UInt8V7ElementRtzlF, WRITE(1, NONE, NONE, BYTES(1)), NOTHING)
LIBRARY_CALL($sSr6assign9repeatingyx_tF, WRITE(1, NONE, 2, TYPE(3)), NOTHING)
LIBRARY_CALL($sSr10initialize9repeatingyx_tF, WRITE(1, NONE, 2, TYPE(3)), NOTHING)
// Any two places.
LIBRARY_CALL($ss4swapyyxz_xztlF, READ(0, NONE, NONE, TYPE(2)), WRITE(1, NONE, NONE, TYPE(2)))
