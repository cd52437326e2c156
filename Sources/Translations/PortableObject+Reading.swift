package import Diagnostics

extension PortableObject {
    /// Why a text is no file of gettext that can be taken.
    package struct Fault: Error, Equatable {
        /// The line, from 1.
        package let line: Int
        package let message: Message

        package init(_ line: Int, en: String, zh: String) {
            self.line = line
            message = Message(en: en, zh: zh)
        }
    }

    /// Reads a file.
    ///
    /// - Throws: The first fault; a file with a fault is of no use, for what follows it may belong
    ///   to another entry.
    package init(reading text: String) throws(Fault) {
        var reader = PortableObjectReader(text)
        try reader.read()
        guard let header = reader.header else {
            throw Fault(
                1,
                en: "there is no header (an entry with an empty msgid)",
                zh: "缺少文件头（msgid 为空的条目）"
            )
        }
        let charset = header.first { $0.name.lowercased() == "content-type" }?.value ?? ""
        let isUTF8 = ["charset=utf-8", "charset=us-ascii", "charset=ascii"]
            .contains { charset.lowercased().hasSuffix($0) }
        guard isUTF8 else {
            throw Fault(
                1,
                en: "the header does not say charset=UTF-8, in which alone files are read",
                zh: "文件头没有写 charset=UTF-8；只读取 UTF-8 文件"
            )
        }
        self.init(header: header, entries: reader.entries)
    }
}
