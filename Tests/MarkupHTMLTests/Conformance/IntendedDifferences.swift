/// Where our HTML differs from the CommonMark specification 0.29 on purpose.
enum IntendedDifferences {
    private static let tagFilter =
        "Raw HTML that is allowed has no tags that change how browsers read what follows."
    private static let autolink =
        "GitHub makes a link of an address without angle brackets, and so do lessons."

    /// For each example, by its number, the reason.
    static let reasons: [Int: String] = [
        140: tagFilter,
        141: tagFilter,
        142: tagFilter,
        145: tagFilter,
        147: tagFilter,
        598: autolink,
        602: autolink,
        604: autolink,
        607: autolink,
        608: autolink,
    ]
}
