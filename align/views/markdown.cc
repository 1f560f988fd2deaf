// A synopsis as a text in Markdown (CommonMark with the tables of GitHub): a row a claim, a column
// an article. What an article says is text: every character that could mean something is escaped,
// so that nothing of it is a link, an image, an element of HTML, or the name of somebody.

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/relatedness_notes.hpp"
#include "align/views/short_forms.hpp"
#include "align/views/terminal_summary.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

std::string Escape(std::string_view text) {
  constexpr std::string_view kMeaningful = "\\`*_{}[]()+!|~>=-";
  std::string out;
  for (const char c : views::Neutralise(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '@':  // Of people, whom a forge would call, also when it is written as a number.
        out += "&#64;&#8203;";
        break;
      case '#':  // Of issues.
        out += "&#35;&#8203;";
        break;
      case ':':  // Of addresses, which become links by themselves.
        out += "&#58;";
        break;
      default:
        if (kMeaningful.find(c) != kMeaningful.npos) out += '\\';
        out += c;
    }
  }
  return out;
}

class Page {
 public:
  Page(const Synopsis& synopsis, const Selection& selection)
      : synopsis_(synopsis), selection_(selection) {
    for (const auto& entry : synopsis.articles) numbers_.push_back(views::UnitNumbers(entry.units));
  }

  std::string Draw() && {
    DrawArticles();
    DrawNotes();
    if (!synopsis_.articles.empty()) DrawTable();
    DrawDifferences();
    out_ += '\n' + views::CountsOfClaims(synopsis_, views::CountClaims(synopsis_)) + ".\n";
    return std::move(out_);
  }

 private:
  const Article& article(std::size_t i) const { return synopsis_.articles[i].article; }

  void DrawArticles() {
    out_ += "# Synopsis\n\n";
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      out_ += "* **" + views::ArticleLetter(i) + "** " + Escape(LanguageName(article(i).lang)) +
              ": " + Escape(article(i).title.empty() ? article(i).id : article(i).title);
      if (!article(i).date.empty()) out_ += " (" + Escape(article(i).date) + ')';
      out_ += '\n';
    }
  }

  void DrawNotes() {
    std::vector<std::string> notes = views::RelatednessNotes(synopsis_);
    if (std::string note = views::OnlyNote(synopsis_); !note.empty()) {
      notes.push_back(std::move(note));
    }
    for (const std::string& note : notes) out_ += '\n' + note + '\n';
  }

  void DrawTable() {
    out_ += "\n| |";
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      out_ += " " + views::ArticleLetter(i) + " " + Escape(LanguageName(article(i).lang)) + " |";
    }
    out_ += "\n|---|";
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) out_ += "---|";
    out_ += '\n';
    for (const std::size_t c : views::ReadingOrder(synopsis_)) {
      const Claim& claim = synopsis_.claims[c];
      if (IsSelected(claim, selection_)) DrawRow(claim);
    }
  }

  void DrawRow(const Claim& claim) {
    out_ += "| " + Escape(views::LabelMark(claim.label)) + ' ' +
            std::string(LabelName(claim.label)) + ' ' + views::ShortProbability(claim.probability) +
            " |";
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      out_ += ' ' + DrawCell(claim, i) + " |";
    }
    out_ += '\n';
  }

  std::string DrawCell(const Claim& claim, std::size_t i) const {
    const ClaimMember* const member = views::FindMember(claim, i);
    if (member == nullptr) return '*' + std::string(views::OnlyText(synopsis_, claim)) + '*';
    std::string cell;
    for (const std::size_t unit : member->units) {
      const Span span = synopsis_.articles[i].units[unit].span;
      cell += (cell.empty() ? "**" : " **") + views::ArticleLetter(i) + numbers_[i][unit] + "** " +
              Escape(Slice(article(i).text, span));
    }
    return cell;
  }

  void DrawDifferences() {
    std::string list;
    for (const Claim& claim : synopsis_.claims) {
      if (!IsSelected(claim, selection_)) continue;
      for (const Difference& difference : claim.differences) {
        list += "* " + std::string(views::DifferenceName(difference.type)) + ':';
        for (const Difference::Member& member : difference.members) {
          list += ' ' + views::ArticleLetter(member.article) + ' ' +
                  Escape('"' + std::string(Slice(article(member.article).text, member.span)) + '"');
        }
        if (!difference.reason.empty()) list += " – " + Escape(difference.reason);
        list += '\n';
      }
    }
    if (!list.empty()) out_ += "\n## Differences\n\n" + list;
  }

  const Synopsis& synopsis_;
  const Selection& selection_;
  std::vector<std::vector<std::string>> numbers_;
  std::string out_;
};

}  // namespace

void WriteMarkdown(const Synopsis& synopsis, std::ostream& out, const Selection& selection) {
  CheckSynopsis(synopsis);
  const std::string text = Page(synopsis, selection).Draw();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace synoptic
