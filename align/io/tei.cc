// TEI P5. The articles are texts of one group, a <s> a sentence, named as every view names it. What
// joins them stands off: a <link> a claim of several articles, typed by its label, and an
// <annotation> with the reason for each difference. What no other article says is in no link.

#include <ostream>
#include <string>
#include <utility>

#include "align/io/sentence_elements.hpp"
#include "align/io/sentence_names.hpp"
#include "align/io/xml_output.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/io/io.hpp"

namespace synoptic::io {
namespace {

class Document {
 public:
  Document(const Synopsis& synopsis, const Selection& selection)
      : synopsis_(synopsis), selection_(selection), names_(synopsis) {}

  std::string Write() && {
    xml_.Start("TEI");
    xml_.Attribute("xmlns", "http://www.tei-c.org/ns/1.0");
    WriteHeader();
    WriteLinks();
    WriteTexts();
    xml_.End();
    return std::move(xml_).Finish();
  }

 private:
  void Paragraph(const char* around, const std::string& text) {
    xml_.Start(around);
    xml_.Element("p", text);
    xml_.End();
  }

  void WriteHeader() {
    xml_.Start("teiHeader");
    xml_.Start("fileDesc");
    xml_.Start("titleStmt");
    xml_.Element("title", "Synopsis");
    xml_.End();
    Paragraph("publicationStmt", "Not published.");
    xml_.Start("sourceDesc");
    if (synopsis_.articles.empty()) xml_.Element("p", "No articles.");
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      const Article& article = synopsis_.articles[i].article;
      xml_.Start("bibl");
      xml_.Attribute("xml:id", "source-" + views::ArticleLetter(i));
      xml_.Element("title", article.title.empty() ? article.id : article.title);
      xml_.Element("idno", article.id);
      if (!article.date.empty()) xml_.Element("date", article.date);
      xml_.End();
    }
    xml_.End();
    xml_.End();
    xml_.Start("encodingDesc");
    xml_.Element("p", "Linked by Synoptic " + synopsis_.engine.version + ", model " +
                          synopsis_.engine.model_name + ' ' + synopsis_.engine.model_hash +
                          ", in " + std::string(OrderName(synopsis_.order)) + " order.");
    xml_.End();
    xml_.End();
  }

  std::string Targets(const Claim& claim) const {
    std::string targets;
    for (const ClaimMember& member : claim.members) {
      targets += (targets.empty() ? "" : " ") + names_.Of(member.article, member.units, "#");
    }
    return targets;
  }

  void WriteLinks() {
    xml_.Start("standOff");
    xml_.Start("linkGrp");
    xml_.Attribute("type", "claims");
    bool has_differences = false;
    for (std::size_t c = 0; c < synopsis_.claims.size(); ++c) {
      const Claim& claim = synopsis_.claims[c];
      if (claim.members.size() < 2 || !IsSelected(claim, selection_)) continue;
      xml_.Start("link");
      xml_.Attribute("xml:id", "claim-" + std::to_string(c + 1));
      xml_.Attribute("type", LabelName(claim.label));
      xml_.Attribute("cert", views::FourDecimals(claim.probability));
      xml_.Attribute("target", Targets(claim));
      xml_.End();
      has_differences = has_differences || !claim.differences.empty();
    }
    xml_.End();
    if (has_differences) WriteDifferences();
    xml_.End();
  }

  void WriteDifferences() {
    xml_.Start("listAnnotation");
    for (std::size_t c = 0; c < synopsis_.claims.size(); ++c) {
      const Claim& claim = synopsis_.claims[c];
      if (claim.members.size() < 2 || !IsSelected(claim, selection_)) continue;
      for (std::size_t d = 0; d < claim.differences.size(); ++d) {
        WriteDifference(claim.differences[d],
                        "claim-" + std::to_string(c + 1) + '-' + std::to_string(d + 1));
      }
    }
    xml_.End();
  }

  void WriteDifference(const Difference& difference, const std::string& id) {
    xml_.Start("annotation");
    xml_.Attribute("xml:id", id);
    xml_.Attribute("motivation", "commenting");
    xml_.Attribute("target", '#' + id.substr(0, id.rfind('-')));
    xml_.Start("note");
    xml_.Attribute("type", DifferenceTypeName(difference.type));
    std::string text;
    for (const Difference::Member& member : difference.members) {
      text += (text.empty() ? "" : "; ") + views::ArticleLetter(member.article) + ": ";
      text += Slice(synopsis_.articles[member.article].article.text, member.span);
    }
    if (!difference.reason.empty()) text += ". " + difference.reason;
    xml_.Text(text);
    xml_.End();
    xml_.End();
  }

  void WriteTexts() {
    xml_.Start("text");
    xml_.Start("group");
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      const Synopsis::Entry& entry = synopsis_.articles[i];
      xml_.Start("text");
      xml_.Attribute("xml:id", views::ArticleLetter(i));
      xml_.Attribute("xml:lang", XmlLanguage(entry.article.lang));
      xml_.Attribute("decls", "#source-" + views::ArticleLetter(i));
      xml_.Start("body");
      if (entry.units.empty()) xml_.Element("p", "");
      WriteSentences(xml_, entry, "xml:id", [&](std::size_t unit) { return names_.Of(i, unit); });
      xml_.End();
      xml_.End();
    }
    xml_.End();
    xml_.End();
  }

  const Synopsis& synopsis_;
  const Selection& selection_;
  const SentenceNames names_;
  XmlOutput xml_;
};

}  // namespace

void WriteTei(const Synopsis& synopsis, std::ostream& out, const Selection& selection) {
  CheckSynopsis(synopsis);
  out << Document(synopsis, selection).Write();
}

}  // namespace synoptic::io
