import CourseModel
import Foundation
import SiteHTML
import SitePages
import Testing

@Suite struct SiteDesignTests {
    @Test func hasTheSameWordsInBothLanguages() throws {
        let design = try SampleSite.design()
        let own = { (language: Language) throws -> [String] in
            let file = SampleSite.repository + "/site/words/\(language.rawValue).yml"
            return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
                .split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { String($0.prefix { $0 != ":" }) }
        }
        #expect(try own(.english) == own(.chinese))
        #expect(try Set(own(.english)) == Set(design.words(of: .english).keys))
    }

    @Test func hasEveryWordThatATemplateSays() throws {
        let design = try SampleSite.design()
        let words = design.words(of: .english)
        for (name, template) in design.templates {
            for match in template.matches(of: /\{\{words\.([a-zA-Z]+)\}\}/) {
                #expect(words[String(match.1)] != nil, "\(name): \(match.1)")
            }
        }
    }

    @Test func namesATemplateThatIsMissing() throws {
        let design = SiteDesign(templates: [:], words: [:], assets: [:])
        #expect(throws: SiteDesignError.missingTemplate("layout")) {
            try SiteRenderer(plan: SitePlan(SampleSite.course()), design: design)
        }
    }

    @Test func namesATemplateThatDoesNotParse() throws {
        let design = SiteDesign(templates: ["home": "{{#open}}"], words: [:], assets: [:])
        #expect {
            try SiteRenderer(plan: SitePlan(SampleSite.course()), design: design)
        } throws: { error in
            guard case .badTemplate("home", _) = error as? SiteDesignError else { return false }
            return true
        }
    }

    @Test func namesAFolderThatIsMissing() {
        #expect {
            try SiteDesign.reading("/nowhere")
        } throws: { error in
            guard case .cannotRead("/nowhere/templates", _) = error as? SiteDesignError else {
                return false
            }
            return true
        }
    }
}
