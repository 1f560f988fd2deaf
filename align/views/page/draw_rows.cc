// The articles as a table: a row for what stands at one height, a column an article. The script
// lays the same elements into other rows when another article leads (script/rows.js), which must be
// those that are drawn here if the first one does. End tags that HTML can do without are left out,
// and so is space between rows and cells.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "align/views/page/draw.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

/// Of a value that stands beside another, and of a sentence that stands there once more, at most so
/// many characters.
constexpr std::size_t kMostOfValue = 60;
constexpr std::size_t kMostOfSentence = 60;
/// Of what stands in a cell once more, beside so many it is folded: a headline says what half of an
/// article says.
constexpr std::size_t kMostInCell = 3;

std::string Shortened(std::string_view text, std::size_t most) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (characters++ == most) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

class RowDrawer {
 public:
  RowDrawer(const PageModel& model, const PageStrings& strings)
      : model_(model), strings_(strings) {}

  std::string Draw() && {
    const std::vector<std::size_t> columns = ColumnsLedBy(0, model_.articles());
    out_ = "<table class=\"rows\">\n<caption class=\"unseen\">" + Escape(strings_["rows"]) +
           "</caption>\n<thead><tr>";
    for (const std::size_t article : columns) DrawHead(article);
    if (columns.empty()) out_ += "<td></td>";
    out_ += "</tr></thead>\n<tbody>\n";
    if (!columns.empty()) {
      for (const Row& row : model_.Rows(0)) DrawRow(row, columns);
    }
    out_ += "</tbody>\n</table>\n";
    for (const std::size_t article : columns) DrawWithoutClaims(article);
    return std::move(out_);
  }

 private:
  void DrawHead(std::size_t index) {
    const Article& article = model_.article(index);
    out_ += "<th scope=\"col\"" + LanguageAttributes(article) + "><span" +
            PageLanguageAttributes(strings_) + "><b>" + ArticleLetter(index) + "</b> " +
            Escape(LanguageOf(article, strings_)) + "</span> <span class=\"title\">" +
            Escape(article.title.empty() ? article.id : article.title) + "</span></th>";
  }

  void DrawRow(const Row& row, const std::vector<std::size_t>& columns) {
    const bool others = row.owner() != columns.front();
    out_ += others ? "<tr class=others>" : "<tr>";
    for (const std::size_t article : columns) {
      const bool is_empty = std::ranges::none_of(
          row.entries, [&](const Row::Entry& entry) { return entry.place.article == article; });
      out_ += is_empty ? "<td>" : "<td" + LanguageAttributes(model_.article(article)) + '>';
      if (others && article == columns.front()) DrawSubset(row);
      std::vector<Place> folded;
      std::size_t drawn = 0;
      for (const Row::Entry& entry : row.entries) {
        if (entry.place.article != article) continue;
        if (!entry.again) {
          DrawUnit(entry.place);
        } else if (drawn < kMostInCell) {
          DrawAgain(entry.place);
        } else {
          folded.push_back(entry.place);
        }
        ++drawn;
      }
      DrawFolded(folded);
    }
  }

  void DrawSubset(const Row& row) {
    std::vector<std::size_t> articles;
    for (const Row::Entry& entry : row.entries) articles.push_back(entry.place.article);
    std::ranges::sort(articles);
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    out_ +=
        "<span class=set>" + Escape(SubsetText(articles, model_.articles(), strings_)) + "</span>";
  }

  void DrawUnit(Place place) {
    const std::string& name = model_.Name(place);
    const Label state = model_.StateOf(place);
    std::string classes = state == Label::kShared ? "u" : "u " + std::string(LabelName(state));
    if (IsHeadline(model_.synopsis(), place)) classes += " head";
    out_ += "<p class=" + (classes == "u" ? classes : '"' + classes + '"') + " id=" + name +
            "><a href=#" + name + '>' + name + "</a> ";
    for (const std::size_t aside : model_.AsidesBefore(place)) DrawAside(place.article, aside);
    out_ += "<span>" + Text(place) + "</span>";
    for (const std::size_t aside : model_.AsidesBehind(place)) DrawAside(place.article, aside);
    out_ += " <small lang=" + strings_.language() + '>';
    if (model_.StateOf(place) == Label::kOnly) {
      DrawAlone(place);
    } else {
      for (const Label label : {Label::kDiffers, Label::kShared, Label::kPartial}) {
        DrawCounterparts(place, label);
      }
    }
    out_ += "</small>";
  }

  void DrawAside(std::size_t article, std::size_t unit) {
    out_ += "<em>" + Escape(Slice(model_.article(article).text, model_.units(article)[unit].span)) +
            "</em> ";
  }

  void DrawAlone(Place place) {
    const Synopsis& synopsis = model_.synopsis();
    const Claim& claim = synopsis.claims[model_.ClaimsOf(place).front()];
    const bool is_open = synopsis.only_risk && !claim.retained;
    out_ += Escape(is_open ? strings_["label.open"]
                           : SubsetText({place.article}, model_.articles(), strings_));
  }

  /// "[=] B18 C14 ": those of the claims of a label, each once.
  void DrawCounterparts(Place place, Label label) {
    std::string name = strings_["label." + std::string(LabelName(label))];
    std::string links;
    for (const std::size_t index : model_.ClaimsOf(place)) {
      const Claim& claim = model_.synopsis().claims[index];
      if (claim.label != label) continue;
      name += ' ' + ShortProbability(claim.probability);
      for (const ClaimMember& member : claim.members) {
        if (member.article == place.article) continue;
        for (const std::size_t unit : member.units) {
          const std::string& other = model_.Name({member.article, unit});
          const std::string link = " <a href=#" + other + '>' + other + "</a>";
          if (links.find(link) == links.npos) links += link;
        }
      }
    }
    if (!links.empty()) out_ += "<span>" + Sign(LabelName(label), name) + links + "</span> ";
  }

  /// A fold for one line saves none.
  void DrawFolded(const std::vector<Place>& places) {
    if (places.size() > 1) {
      out_ += "<details><summary" + PageLanguageAttributes(strings_) + '>' +
              Escape(strings_.Count("js.more", places.size())) + "</summary>";
    }
    for (const Place place : places) DrawAgain(place);
    if (places.size() > 1) out_ += "</details>";
  }

  /// A unit that stands in full elsewhere, in a line.
  void DrawAgain(Place place) {
    const std::string& name = model_.Name(place);
    out_ += "<p class=again><a href=#" + name + '>' + name + "</a> " +
            Escape(Shortened(Slice(model_.article(place.article).text, model_.unit(place).span),
                             kMostOfSentence));
  }

  std::string Text(Place place) const {
    std::string text;
    for (const Segment& segment : model_.Segments(place)) {
      std::string piece = Escape(Slice(model_.article(place.article).text, segment.span));
      if (segment.more) piece = "<mark class=more>" + piece + "</mark>";
      if (!segment.differences.empty()) {
        std::string numbers;
        bool moved = true;
        for (const std::size_t index : segment.differences) {
          numbers += (numbers.empty() ? "" : " ") + std::to_string(index + 1);
          moved &= model_.differences()[index].is_update;
        }
        piece = std::string("<mark class=\"value") + (moved ? " moved" : "") + "\" data-d=\"" +
                numbers + "\">" + piece + "</mark>";
      }
      text += piece;
      if (segment.ends_difference) text += Others(place, segment);
    }
    return text;
  }

  /// The values on the other sides of what ends here.
  std::string Others(Place place, const Segment& segment) const {
    std::string text;
    for (const std::size_t index : segment.differences) {
      const ListedDifference& listed = model_.differences()[index];
      const auto own = std::ranges::find(listed.difference->members, place.article,
                                         &Difference::Member::article);
      for (const Difference::Member& other : listed.difference->members) {
        if (model_.SayTheSame(*own, other)) continue;
        const Article& article = model_.article(other.article);
        text += "<span class=vs" + PageLanguageAttributes(strings_) + "> " +
                Sign(listed.is_update ? "moved" : "differs") + ' ' + ArticleLetter(other.article) +
                " <bdi" + LanguageAttributes(article) + '>' +
                Escape(Shortened(Slice(article.text, other.span), kMostOfValue)) + "</bdi></span>";
      }
    }
    return text;
  }

  /// An article that makes no claim is in no row.
  void DrawWithoutClaims(std::size_t index) {
    const auto& units = model_.units(index);
    if (std::ranges::any_of(units, [](const Unit& unit) { return MakesClaim(unit.kind); })) return;
    out_ += "<p class=\"without\"" + LanguageAttributes(model_.article(index)) + "><b>" +
            ArticleLetter(index) + "</b> ";
    if (units.empty()) {
      out_ +=
          "<span" + PageLanguageAttributes(strings_) + '>' + Escape(strings_["empty"]) + "</span>";
    }
    for (std::size_t unit = 0; unit < units.size(); ++unit) DrawAside(index, unit);
    out_ += "</p>\n";
  }

  const PageModel& model_;
  const PageStrings& strings_;
  std::string out_;
};

}  // namespace

std::string DrawRows(const PageModel& model, const PageStrings& strings) {
  return RowDrawer(model, strings).Draw();
}

}  // namespace synoptic::views
