// A synopsis as lines of text: the articles, the claims, and how many there are of each kind.
//
// A row of the table is a claim. Two articles stand in columns, each cell a sentence number in a
// margin and the sentence wrapped beside it; more articles, or a narrow terminal, get the cells one
// below the other. Everything is laid out as plain text and measured in columns of the terminal;
// colours are put around finished pieces, so that they change no width. Text written from right to
// left stays in logical order, and the terminal turns it if it can; it is isolated (UAX #9), so
// that what stands beside it stays where it is.

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/relatedness_notes.hpp"
#include "align/views/short_forms.hpp"
#include "align/views/terminal_cells.hpp"
#include "align/views/terminal_summary.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/internal/display.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::CountedNoun;
using views::FindMember;
using views::kBold;
using views::kDim;
using views::kPlain;
using views::LabelStyle;
using views::Neutralise;
using views::PadRight;
using views::TerminalCells;
using Line = TerminalCells::Line;
using Cell = TerminalCells::Cell;

constexpr std::size_t kNarrowest = 30;  // A narrower terminal breaks the lines itself.
constexpr std::size_t kNarrowestText = 12;
constexpr std::size_t kWidest = 10'000;       // Cells are filled up with spaces.
constexpr std::size_t kWidthForColumns = 72;  // As TerminalOptions::width says.
constexpr std::size_t kWidthForWords = 100;   // With it, labels have their names.

class Page {
 public:
  Page(const Synopsis& synopsis, const TerminalOptions& options)
      : synopsis_(synopsis),
        cells_(synopsis),
        margin_(cells_.margin()),
        width_(std::clamp(options.width, kNarrowest, kWidest)),
        selection_(options.selection),
        coloured_(options.colour == TerminalOptions::Colour::kAlways),
        in_columns_(synopsis.articles.size() == 2 && width_ >= kWidthForColumns),
        in_words_(in_columns_ && width_ >= kWidthForWords) {
    for (const auto& entry : synopsis.articles) {
      languages_.push_back(Neutralise(LanguageName(entry.article.lang)));
    }
  }

  std::string Draw() && {
    DrawArticles();
    DrawNotes();
    DrawLegend();
    if (in_columns_) DrawColumnHeads();
    for (const std::size_t c : views::ReadingOrder(synopsis_)) {
      const Claim& claim = synopsis_.claims[c];
      if (!IsSelected(claim, selection_)) continue;
      ++shown_;
      in_columns_ ? DrawInColumns(claim) : DrawStacked(claim);
    }
    DrawSummary();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kGap = 3;

  /// Of "= .93  ", or of "≠ differs .93  ".
  std::size_t label_width() const { return in_words_ ? 15 : 7; }

  void EndLine() {
    out_.erase(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
  }

  /// What is written from right to left is isolated. Padding goes outside: it carries no style.
  std::string Styled(std::string text, std::string_view style) const {
    text = views::Isolate(std::move(text));
    if (!coloured_ || style.empty() || text.empty()) return text;
    return std::string(style) + text + "\x1B[0m";
  }

  void DrawRule() {
    for (std::size_t i = 0; i < width_; ++i) out_ += "─";
    EndLine();
  }

  /// "first" before the first of the lines, as many spaces before the others.
  void DrawHanging(const std::string& first, std::string_view text, std::string_view style) {
    const std::size_t indent = language::DisplayWidth(first);
    const std::size_t room = std::max(width_, indent + kNarrowestText) - indent;
    std::string before = Styled(first, kDim);
    for (const std::string& line : views::Wrap(text, room)) {
      out_ += before + Styled(line, style);
      EndLine();
      before.assign(indent, ' ');
    }
  }

  void DrawArticles() {
    std::size_t widest = 0;
    for (const std::string& language : languages_) {
      widest = std::max(widest, language::DisplayWidth(language));
    }
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      const Article& article = synopsis_.articles[i].article;
      const std::string& name = article.title.empty() ? article.id : article.title;
      DrawHanging(views::ArticleLetter(i) + "  " + PadRight(languages_[i], widest) + "  ",
                  article.date.empty() ? name : name + " (" + article.date + ')', kBold);
    }
    out_ += '\n';
  }

  void DrawNotes() {
    std::vector<std::string> notes = views::RelatednessNotes(synopsis_);
    if (std::string note = views::OnlyNote(synopsis_); !note.empty()) {
      notes.push_back(std::move(note));
    }
    for (const std::string& note : notes) DrawHanging("", note, kPlain);
    if (!notes.empty()) out_ += '\n';
  }

  void DrawLegend() {
    std::string legend;
    for (const Label label : {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly}) {
      legend += std::string(views::LabelMark(label)) + ' ' + std::string(LabelName(label)) + "   ";
    }
    DrawHanging("", legend + "  .93 probability", kDim);
    DrawRule();
  }

  // Two articles side by side.

  std::size_t cell_width() const { return (width_ - label_width() - kGap) / 2; }
  std::size_t text_width() const { return cell_width() - margin_ - 2; }

  void DrawColumnHeads() {
    out_.append(label_width(), ' ');
    DrawCellLine({{"A", languages_[0], kBold}}, 0);
    out_.append(kGap, ' ');
    DrawCellLine({{"B", languages_[1], kBold}}, 0);
    EndLine();
  }

  void DrawInColumns(const Claim& claim) {
    const Cell left = cells_.Make(claim, 0, text_width());
    const Cell right = cells_.Make(claim, 1, text_width());
    out_ += '\n';
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      out_ += i == 0 ? Styled(Mark(claim), LabelStyle(claim.label)) + "  "
                     : std::string(label_width(), ' ');
      DrawCellLine(left, i);
      out_.append(kGap, ' ');
      DrawCellLine(right, i);
      EndLine();
    }
    DrawReasons(claim, label_width());
  }

  /// Why what disagrees cannot be one, below both.
  void DrawReasons(const Claim& claim, std::size_t indent) {
    const auto draw = [&](const std::vector<Difference>& differences, Label label) {
      for (const Difference& difference : differences) {
        if (difference.reason.empty()) continue;
        const std::string mark = std::string(views::LabelMark(label)) + ' ';
        DrawHanging(std::string(indent, ' ') + mark, difference.reason, LabelStyle(label));
      }
    };
    draw(claim.differences, Label::kDiffers);
    draw(claim.updates, Label::kPartial);
  }

  void DrawCellLine(const Cell& cell, std::size_t i) {
    if (i >= cell.size()) {
      out_.append(cell_width(), ' ');
      return;
    }
    const Line& line = cell[i];
    out_.append(margin_ - line.margin.size(), ' ');
    out_ += Styled(line.margin, kDim) + "  " + Styled(line.text, line.style);
    const std::size_t width = language::DisplayWidth(line.text);
    if (width < text_width()) out_.append(text_width() - width, ' ');
  }

  std::string Mark(const Claim& claim) const {
    std::string mark = std::string(views::LabelMark(claim.label)) + ' ';
    constexpr std::size_t kLongestName = 7;  // "partial".
    if (in_words_) mark += PadRight(std::string(LabelName(claim.label)), kLongestName) + ' ';
    return mark + views::ShortProbability(claim.probability);
  }

  // Articles one below the other.

  std::string ShortName(std::size_t article) const {
    return views::ArticleLetter(article) + ' ' +
           Neutralise(synopsis_.articles[article].article.lang);
  }

  void DrawStacked(const Claim& claim) {
    constexpr std::size_t kIndent = 2;
    std::size_t widest = 0;
    for (std::size_t i = 0; i < synopsis_.articles.size(); ++i) {
      widest = std::max(widest, language::DisplayWidth(ShortName(i)));
    }
    const std::size_t before = kIndent + widest + 2 + margin_ + 2;
    const std::size_t room = std::max(width_, before + kNarrowestText) - before;
    out_ += '\n' + Styled(Mark(claim) + ' ' + std::string(LabelName(claim.label)),
                          LabelStyle(claim.label));
    EndLine();
    std::string without;
    for (std::size_t article = 0; article < synopsis_.articles.size(); ++article) {
      if (FindMember(claim, article) == nullptr) {
        without += (without.empty() ? "" : ", ") + ShortName(article);
        continue;
      }
      std::string name = ShortName(article);
      for (const Line& line : cells_.Make(claim, article, room)) {
        out_.append(kIndent, ' ');
        out_ += PadRight(name, widest) + "  " + std::string(margin_ - line.margin.size(), ' ');
        out_ += Styled(line.margin, kDim) + "  " + Styled(line.text, line.style);
        EndLine();
        name.clear();
      }
    }
    if (!without.empty()) {
      DrawHanging(std::string(kIndent, ' '),
                  without + ": " + std::string(views::OnlyText(synopsis_, claim)), kDim);
    }
    DrawReasons(claim, kIndent);
  }

  void DrawSummary() {
    const views::Tally tally = views::CountClaims(synopsis_);
    out_ += '\n';
    DrawRule();
    if (!selection_.IsOfAll()) {
      DrawHanging("",
                  "Shown: " + std::to_string(shown_) + " of " +
                      CountedNoun(synopsis_.claims.size(), "claim"),
                  kPlain);
    }
    DrawHanging("", views::CountsOfClaims(synopsis_, tally), kPlain);
    for (std::size_t i = 0; i < tally.articles.size(); ++i) {
      const views::Tally::Article& article = tally.articles[i];
      DrawHanging(views::ArticleLetter(i) + "  ",
                  languages_[i] + ", " + CountedNoun(article.sentences, "sentence") + ": " +
                      std::to_string(article.with_counterpart) + " with a counterpart, " +
                      std::to_string(article.sentences - article.with_counterpart) +
                      " with none found",
                  kPlain);
    }
  }

  const Synopsis& synopsis_;
  const TerminalCells cells_;
  std::size_t margin_;
  std::size_t width_;
  const Selection& selection_;
  bool coloured_;
  bool in_columns_;
  bool in_words_;
  std::size_t shown_ = 0;
  std::vector<std::string> languages_;
  std::string out_;
};

}  // namespace

void WriteTerminal(const Synopsis& synopsis, std::ostream& out, const TerminalOptions& options) {
  CheckSynopsis(synopsis);
  const std::string text = options.content == TerminalOptions::Content::kSummary
                               ? views::SummariseInLines(synopsis, options.width)
                               : Page(synopsis, options).Draw();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace synoptic
