// A synopsis as lines of text: the articles, the claims, and how many there are of each kind.
//
// A row of the table is a claim. Two articles stand in columns, each cell a sentence number in a
// margin and the sentence wrapped beside it; more articles, or a narrow terminal, get the cells one
// below the other. Everything is laid out as plain text and measured in columns of the terminal;
// colours are put around finished pieces, so that they change no width. Text written from right to
// left stays in logical order, and the terminal turns it if it can.

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/relatedness_notes.hpp"
#include "align/views/short_forms.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/internal/display.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::FindMember;
using views::Neutralise;
using views::PadRight;

constexpr std::size_t kNarrowest = 30;  // A narrower terminal breaks the lines itself.
constexpr std::size_t kNarrowestText = 12;
constexpr std::size_t kWidthForColumns = 60;  // As TerminalOptions::width says.
constexpr std::string_view kNoCounterpart = "no counterpart found";

/// A line of a cell: what stands in the margin, and what stands beside it.
struct Line {
  std::string margin;
  std::string text;
  std::string_view style;  ///< Of the text.
};
using Cell = std::vector<Line>;

constexpr std::string_view kPlain = "";
constexpr std::string_view kDim = "\x1B[2m";
constexpr std::string_view kBold = "\x1B[1m";

std::string_view LabelStyle(Label label) {
  switch (label) {
    case Label::kShared:
      return "\x1B[32m";
    case Label::kPartial:
      return "\x1B[33m";
    case Label::kDiffers:
      return "\x1B[1;35m";
    case Label::kOnly:
      return "\x1B[36m";
  }
  return kPlain;
}

std::string Count(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

class Page {
 public:
  Page(const Synopsis& synopsis, const TerminalOptions& options)
      : synopsis_(synopsis),
        width_(std::max(options.width, kNarrowest)),
        coloured_(options.colour == TerminalOptions::Colour::kAlways),
        in_columns_(synopsis.articles.size() == 2 && width_ >= kWidthForColumns) {
    for (const auto& entry : synopsis.articles) {
      numbers_.push_back(views::UnitNumbers(entry.units));
      languages_.push_back(Neutralise(LanguageName(entry.article.lang)));
      for (const std::string& number : numbers_.back()) {
        margin_ = std::max(margin_, number.size());
      }
    }
  }

  std::string Draw() && {
    DrawArticles();
    DrawRelatedness();
    DrawLegend();
    if (in_columns_) {
      DrawColumnHeads();
      for (const std::size_t claim : views::ReadingOrder(synopsis_)) {
        DrawInColumns(synopsis_.claims[claim]);
      }
    } else {
      for (const std::size_t claim : views::ReadingOrder(synopsis_)) {
        DrawStacked(synopsis_.claims[claim]);
      }
    }
    DrawSummary();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kLabelWidth = 7;  // "= .93  "
  static constexpr std::size_t kGap = 3;

  void EndLine() {
    out_.erase(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
  }

  /// Padding goes outside: it carries no style.
  std::string Styled(std::string text, std::string_view style) const {
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

  void DrawRelatedness() {
    const std::vector<std::string> notes = views::RelatednessNotes(synopsis_);
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

  std::size_t cell_width() const { return (width_ - kLabelWidth - kGap) / 2; }
  std::size_t text_width() const { return cell_width() - margin_ - 2; }

  void DrawColumnHeads() {
    out_.append(kLabelWidth, ' ');
    DrawCellLine({{"A", languages_[0], kBold}}, 0);
    out_.append(kGap, ' ');
    DrawCellLine({{"B", languages_[1], kBold}}, 0);
    EndLine();
  }

  void DrawInColumns(const Claim& claim) {
    const Cell left = MakeCell(claim, 0, text_width());
    const Cell right = MakeCell(claim, 1, text_width());
    out_ += '\n';
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      out_ += i == 0 ? Styled(Mark(claim), LabelStyle(claim.label)) + "  "
                     : std::string(kLabelWidth, ' ');
      DrawCellLine(left, i);
      out_.append(kGap, ' ');
      DrawCellLine(right, i);
      EndLine();
    }
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

  static std::string Mark(const Claim& claim) {
    return std::string(views::LabelMark(claim.label)) + ' ' +
           views::ShortProbability(claim.probability);
  }

  /// Number and text of each unit of one article, and what is to say about them.
  Cell MakeCell(const Claim& claim, std::size_t article, std::size_t width) const {
    const ClaimMember* member = FindMember(claim, article);
    const Synopsis::Entry& entry = synopsis_.articles[article];
    Cell cell;
    const auto add = [&](std::string margin, std::string_view text, std::string_view style) {
      for (std::string& line : views::Wrap(text, width)) {
        cell.push_back({std::exchange(margin, ""), std::move(line), style});
      }
    };
    if (member == nullptr) {
      add("", '(' + std::string(kNoCounterpart) + ')', kDim);
      return cell;
    }
    for (const std::size_t unit : member->units) {
      add(numbers_[article][unit], Slice(entry.article.text, entry.units[unit].span), kPlain);
    }
    for (const Span part : views::PartsOfUnits(*member, entry.units)) {
      add("", "= this part: " + std::string(Slice(entry.article.text, part)), kDim);
    }
    for (const Span extra : member->extra) {
      add("", "+ only here: " + std::string(Slice(entry.article.text, extra)),
          LabelStyle(Label::kPartial));
    }
    const auto add_disagreeing = [&](const Difference& difference, const std::string& what,
                                     Label style) {
      for (const Difference::Member& other : difference.members) {
        if (other.article != article) continue;
        add("", what + ": " + std::string(Slice(entry.article.text, other.span)),
            LabelStyle(style));
      }
    };
    for (const Difference& difference : claim.differences) {
      add_disagreeing(difference, "≠ " + std::string(views::DifferenceName(difference.type)),
                      Label::kDiffers);
    }
    for (const Difference& update : claim.updates) {
      add_disagreeing(update, "~ another day", Label::kPartial);
    }
    return cell;
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
      for (const Line& line : MakeCell(claim, article, room)) {
        out_.append(kIndent, ' ');
        out_ += PadRight(name, widest) + "  " + std::string(margin_ - line.margin.size(), ' ');
        out_ += Styled(line.margin, kDim) + "  " + Styled(line.text, line.style);
        EndLine();
        name.clear();
      }
    }
    if (!without.empty()) {
      DrawHanging(std::string(kIndent, ' '), without + ": " + std::string(kNoCounterpart), kDim);
    }
  }

  void DrawSummary() {
    const views::Tally tally = views::CountClaims(synopsis_);
    out_ += '\n';
    DrawRule();
    std::string only;
    for (std::size_t i = 0; i < tally.articles.size(); ++i) {
      if (tally.articles[i].only_claims == 0) continue;
      only += (only.empty() ? " (" : ", ") + std::to_string(tally.articles[i].only_claims) +
              " in " + views::ArticleLetter(i);
    }
    if (!only.empty()) only += ')';
    DrawHanging("",
                Count(synopsis_.claims.size(), "claim") + ": " + std::to_string(tally.shared) +
                    " shared, " + std::to_string(tally.partial) + " partial, " +
                    std::to_string(tally.differs) + " differs, " + std::to_string(tally.only) +
                    " only" + only,
                kPlain);
    for (std::size_t i = 0; i < tally.articles.size(); ++i) {
      const views::Tally::Article& article = tally.articles[i];
      DrawHanging(views::ArticleLetter(i) + "  ",
                  languages_[i] + ", " + Count(article.sentences, "sentence") + ": " +
                      std::to_string(article.with_counterpart) + " with a counterpart, " +
                      std::to_string(article.sentences - article.with_counterpart) +
                      " with none found",
                  kPlain);
    }
  }

  const Synopsis& synopsis_;
  std::size_t width_;
  bool coloured_;
  bool in_columns_;
  std::vector<std::vector<std::string>> numbers_;
  std::vector<std::string> languages_;
  std::size_t margin_ = 1;
  std::string out_;
};

}  // namespace

void WriteTerminal(const Synopsis& synopsis, std::ostream& out, const TerminalOptions& options) {
  CheckSynopsis(synopsis);
  const std::string text = Page(synopsis, options).Draw();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace synoptic
