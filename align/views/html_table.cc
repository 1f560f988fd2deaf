// The claims as a table: a row a claim, a column an article. This is the part of the page that does
// without a script, and the one that the script learns from which sentences belong together.

#include <string>
#include <utility>
#include <vector>

#include "align/views/html_model.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

class Table {
 public:
  explicit Table(const HtmlModel& model) : model_(model) {
    for (const auto& entry : model.synopsis().articles) {
      has_id_.emplace_back(entry.units.size(), false);
    }
  }

  std::string Draw() && {
    out_ = "<section id=\"claims\" aria-label=\"Claims\">\n<table style=\"--articles: " +
           std::to_string(model_.synopsis().articles.size()) +
           "\">\n"
           "<caption class=\"unseen\">Claims, and the sentences of each article that make them"
           "</caption>\n";
    DrawHead();
    out_ += "<tbody>\n";
    for (std::size_t row = 0; row < model_.order().size(); ++row) DrawRow(row);
    out_ += "</tbody>\n</table>\n</section>\n";
    return std::move(out_);
  }

 private:
  void DrawHead() {
    const std::size_t articles = model_.synopsis().articles.size();
    out_ += "<colgroup><col class=\"label\">";
    for (std::size_t i = 0; i < articles; ++i) out_ += "<col>";
    out_ += "</colgroup>\n<thead><tr><th scope=\"col\">Claim</th>";
    for (std::size_t i = 0; i < articles; ++i) {
      const Article& article = model_.article(i);
      out_ += "<th scope=\"col\"" + SideAttribute(article) + '>' + model_.Heading(i);
      if (!article.title.empty()) {
        out_ += "<span class=\"title\"" + LanguageAttributes(article) + '>' + model_.Title(i) +
                "</span>";
      }
      out_ += "</th>";
    }
    out_ += "</tr></thead>\n";
  }

  void DrawRow(std::size_t row) {
    const std::size_t index = model_.order()[row];
    const Claim& claim = model_.synopsis().claims[index];
    const std::string number = std::to_string(row + 1);
    out_ += "<tr id=\"claim-" + number + "\" data-kind=\"" + Kind(claim) +
            "\">\n<th scope=\"row\">" + "<span class=\"kind " +
            std::string(LabelName(claim.label)) + "\">" + Mark(claim.label) + ' ' +
            LabelText(claim) +
            "</span> <span class=\"chance\"><span class=\"unseen\">probability </span>" +
            ShortProbability(claim.probability) + "</span> <a class=\"row\" href=\"#claim-" +
            number + "\" aria-label=\"Link to claim " + number + "\">#" + number +
            "</a>\n<details><summary>evidence</summary>";
    DrawEvidence(index);
    out_ += "</details></th>\n";
    for (std::size_t i = 0; i < model_.synopsis().articles.size(); ++i) DrawCell(claim, i);
    out_ += "</tr>\n";
  }

  void DrawCell(const Claim& claim, std::size_t index) {
    const Article& article = model_.article(index);
    out_ += "<td" + LanguageAttributes(article) +
            "><span class=\"where\" lang=\"en\" dir=\"ltr\">" + ArticleLetter(index) + ' ' +
            model_.Language(index) + "</span>";
    const ClaimMember* member = FindMember(claim, index);
    if (member == nullptr) {
      out_ += "<p class=\"none\" lang=\"en\" dir=\"ltr\">" +
              std::string(OnlyText(model_.synopsis(), claim)) + "</p></td>\n";
      return;
    }
    for (const std::size_t unit : member->units) DrawSentence(*member, unit);
    for (const Span extra : member->extra) DrawRemark("only here", index, extra);
    for (const Difference& difference : claim.differences) {
      for (const Difference::Member& other : difference.members) {
        if (other.article != index) continue;
        DrawRemark(What(difference), index, other.span);
      }
    }
    for (const Difference& update : claim.updates) {
      for (const Difference::Member& other : update.members) {
        if (other.article == index) DrawRemark(What(update), index, other.span);
      }
    }
    out_ += "</td>\n";
  }

  /// A sentence may be in several claims; its link leads to the first.
  void DrawSentence(const ClaimMember& member, std::size_t unit) {
    const std::size_t index = member.article;
    const std::string fragment = model_.Fragment(index, unit);
    out_ += "<p class=\"s\"";
    if (!has_id_[index][unit]) out_ += " id=\"" + fragment + '"';
    has_id_[index][unit] = true;
    out_ += "><a class=\"n\" href=\"#" + fragment + "\">" + model_.Number(index, unit) + "</a>" +
            model_.Sentence(member, unit) + "</p>";
  }

  static std::string What(const Difference& difference) {
    if (difference.ground == DifferenceGround::kOtherDay) return "another day";
    if (difference.type == DifferenceType::kOpposite) return "says the opposite";
    return "differs in " + std::string(DifferenceName(difference.type));
  }

  void DrawRemark(const std::string& what, std::size_t index, Span span) {
    out_ +=
        "<p class=\"remark\" lang=\"en\" dir=\"ltr\">" + what + ": " + Quoted(index, span) + "</p>";
  }

  std::string Quoted(std::size_t index, Span span) const {
    const Article& article = model_.article(index);
    return "<span" + LanguageAttributes(article) + '>' + Escape(Slice(article.text, span)) +
           "</span>";
  }

  void DrawDisagreeing(const Difference& difference) {
    out_ += "<p>" + What(difference) + ": ";
    std::string separator;
    for (const Difference::Member& member : difference.members) {
      out_ += std::exchange(separator, ", ") + ArticleLetter(member.article) + ' ' +
              Quoted(member.article, member.span);
    }
    out_ += "</p>";
  }

  /// What is known of a claim, in words. The script shows the same below the articles.
  void DrawEvidence(std::size_t index) {
    const Claim& claim = model_.synopsis().claims[index];
    out_ += "<div class=\"about\"><p><strong class=\"" + std::string(LabelName(claim.label)) +
            "\">" + Mark(claim.label) + ' ' + std::string(LabelName(claim.label)) +
            "</strong> <strong>" + model_.Members(claim) + "</strong>, probability " +
            ShortProbability(claim.probability) +
            (claim.label != Label::kOnly && claim.label_probability
                 ? ", of the label " + ShortProbability(*claim.label_probability)
                 : "") +
            (claim.label == Label::kOnly
                 ? ": " + std::string(OnlyText(model_.synopsis(), claim)) + "</p>"
                 : "</p>");
    for (const Difference& difference : claim.differences) DrawDisagreeing(difference);
    for (const Difference& update : claim.updates) DrawDisagreeing(update);
    for (const ClaimMember& member : claim.members) DrawPart(member);
    for (const std::size_t link : model_.links_of(index)) DrawLink(model_.synopsis().links[link]);
    out_ += "</div>";
  }

  void DrawPart(const ClaimMember& member) {
    const std::vector<Span> parts = PartsOfUnits(member, model_.units(member.article));
    if (parts.empty()) return;
    out_ += "<p>only this part of " + ArticleLetter(member.article) + ": ";
    std::string separator;
    for (const Span span : parts) {
      out_ += std::exchange(separator, ", ") + Quoted(member.article, span);
    }
    out_ += "</p>";
  }

  void DrawLink(const Link& link) {
    const std::string a = ArticleLetter(link.a);
    const std::string b = ArticleLetter(link.b);
    out_ += "<p class=\"why\">" + a + "–" + b + ", probability " +
            ShortProbability(link.probability) + ": likeness of the sentences " +
            ShortProbability(link.evidence.sentence) + ", words that match " +
            ShortProbability(link.evidence.tokens) + " (of " + a + ' ' +
            ShortProbability(link.evidence.a_in_b) + ", of " + b + ' ' +
            ShortProbability(link.evidence.b_in_a) + "), figures, dates and names in common " +
            ShortProbability(link.evidence.mentions) + ", neighbours " +
            ShortProbability(link.evidence.neighbours);
    std::string separator = "; most by ";
    for (const WordPair& pair : link.evidence.words) {
      out_ +=
          std::exchange(separator, ", ") + Quoted(link.a, pair.a) + " = " + Quoted(link.b, pair.b);
    }
    out_ += "</p>";
  }

  const HtmlModel& model_;
  std::vector<std::vector<bool>> has_id_;
  std::string out_;
};

}  // namespace

std::string DrawTable(const HtmlModel& model) { return Table(model).Draw(); }

}  // namespace synoptic::views
