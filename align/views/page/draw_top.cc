// What is said before the articles are.

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/page/draw.hpp"
#include "align/views/page/draw_differences.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

/// From here on two articles are rather related than not.
constexpr double kRatherRelated = .5;

/// Cells of a strip that have a gap between them, and buttons that stand below one another on a
/// telephone; of more, cells touch, and the line of buttons is moved with a finger.
constexpr std::size_t kMostCells = 120;
constexpr std::size_t kMostSubsets = 3;

class TopDrawer {
 public:
  TopDrawer(const PageModel& model, const PageStrings& strings)
      : model_(model), strings_(strings) {}

  std::string Draw() && {
    out_ = "<header class=\"top\">\n";
    DrawTitle();
    DrawOverview();
    DrawRelatedness();
    DrawRisk();
    out_ += DrawDifferences(model_, strings_);
    DrawFilters();
    DrawLegend();
    out_ += "</header>\n";
    return std::move(out_);
  }

 private:
  std::string Text(std::string_view key) const { return Escape(strings_[key]); }

  void DrawTitle() {
    out_ += "<h1";
    if (model_.articles() == 0) {
      out_ += '>' + Text("page");
    } else {
      const Article& article = model_.article(0);
      out_ += LanguageAttributes(article) + '>' +
              Escape(article.title.empty() ? article.id : article.title);
    }
    out_ += "</h1>\n";
  }

  /// A line an article: how much of it the others contain, and where.
  void DrawOverview() {
    out_ += "<section class=\"overview\" aria-label=\"" + Text("overview") + "\">\n";
    for (std::size_t i = 0; i < model_.articles(); ++i) {
      const Article& article = model_.article(i);
      const Tally::Article& tally = model_.tally().articles[i];
      const std::string others = model_.articles() == 2 ? ArticleLetter(1 - i) : strings_["others"];
      out_ += "<div><span class=\"who\"><b>" + ArticleLetter(i) + "</b> " +
              Escape(LanguageOf(article, strings_));
      if (!article.date.empty())
        out_ += " <span class=\"soft\">" + Escape(article.date) + "</span>";
      out_ += "</span>";
      DrawStrip(i);
      out_ += "<span class=\"share\">";
      if (tally.sentences == 0) {
        out_ += Text("empty");
      } else {
        out_ += "<b>" + std::to_string(Percent(tally)) + " %</b> <span class=\"soft\">" +
                Escape(strings_.Say("found", {{"n", std::to_string(tally.with_counterpart)},
                                              {"all", std::to_string(tally.sentences)},
                                              {"others", others}})) +
                "</span>";
      }
      out_ += "</span></div>\n";
    }
    out_ += "</section>\n";
  }

  static long Percent(const Tally::Article& tally) {
    return std::lround(100.0 * static_cast<double>(tally.with_counterpart) /
                       static_cast<double>(tally.sentences));
  }

  /// For those who see; the line beside it says the same in words, and the text has the links.
  void DrawStrip(std::size_t index) {
    const bool is_dense = model_.units(index).size() > kMostCells;
    out_ += std::string("<span class=\"strip") + (is_dense ? " dense" : "") +
            "\" aria-hidden=\"true\">";
    for (std::size_t unit = 0; unit < model_.units(index).size(); ++unit) {
      const Place place = {index, unit};
      if (!MakesClaim(model_.unit(place).kind)) continue;
      const Label state = model_.StateOf(place);
      out_ += "<a href=#" + model_.Name(place) + " tabindex=-1" +
              (state == Label::kDiffers ? " class=d"
               : state == Label::kOnly  ? " class=o"
                                        : "") +
              " style=flex:" + std::to_string(model_.unit(place).span.size()) + "></a>";
    }
    out_ += "</span>";
  }

  /// Whether the articles tell of the same events at all.
  void DrawRelatedness() {
    const std::vector<Relatedness>& all = model_.synopsis().relatedness;
    if (all.empty()) {
      if (model_.articles() > 1 && model_.synopsis().order == Order::kMonotone) {
        out_ += "<p class=\"related\">" + Text("related.order") + "</p>\n";
      }
      return;
    }
    const auto is_related = [](const Relatedness& pair) {
      return !pair.refused && pair.probability >= kRatherRelated;
    };
    if (std::ranges::all_of(all, is_related)) {
      const double least = std::ranges::min(all, {}, &Relatedness::probability).probability;
      out_ += "<p class=\"related\">" +
              Escape(strings_.Say(all.size() > 1 ? "related.many" : "related",
                                  {{"p", ShortProbability(least)}})) +
              "</p>\n";
      return;
    }
    for (const bool refused : {true, false}) {
      std::string pairs;
      double most = 0;
      for (const Relatedness& pair : all) {
        if (is_related(pair) || pair.refused != refused) continue;
        most = std::max(most, pair.probability);
        pairs += (pairs.empty() ? "" : "; ") +
                 strings_.Say("pair", {{"a", ArticleLetter(pair.a)}, {"b", ArticleLetter(pair.b)}});
      }
      if (pairs.empty()) continue;
      out_ += "<p class=\"related doubt\" role=\"note\">" +
              Escape(strings_.Say(refused ? "related.refused" : "related.doubtful",
                                  {{"pairs", pairs}, {"p", ShortProbability(most)}})) +
              "</p>\n";
    }
  }

  /// How far the sentences without a counterpart can be relied on, if that was asked for.
  void DrawRisk() {
    const Synopsis& synopsis = model_.synopsis();
    if (!synopsis.only_risk || model_.tally().only == 0) return;
    const auto sure = std::ranges::count_if(synopsis.claims, [](const Claim& claim) {
      return claim.label == Label::kOnly && claim.retained;
    });
    out_ += "<p class=\"related\" role=\"note\">" +
            Escape(strings_.Say(
                "risk", {{"n", std::to_string(sure)},
                         {"all", std::to_string(model_.tally().only)},
                         {"risk", ShortProbability(*synopsis.only_risk)},
                         {"percent", std::to_string(std::lround(100 * *synopsis.only_risk))}})) +
            "</p>\n";
  }

  void DrawFilter(const std::string& show, const std::string& text, std::size_t count) {
    out_ += "<button disabled data-show=\"" + show + "\">" + text + " <b>" + std::to_string(count) +
            "</b></button>";
  }

  /// The claims that just these articles make, and those of a label. Without the script, counts.
  void DrawFilters() {
    const bool are_many = model_.subsets().size() > kMostSubsets;
    out_ += std::string("<div class=\"filters") + (are_many ? " many" : "") +
            "\" role=\"group\" aria-label=\"" + Text("show") + "\">\n";
    DrawFilter("", Text("set.everything"), model_.synopsis().claims.size());
    for (const Subset& subset : model_.subsets()) {
      std::string letters;
      std::string dots = "<span class=dots aria-hidden=true>";
      for (std::size_t i = 0; i < model_.articles(); ++i) {
        const bool is_in = std::ranges::binary_search(subset.articles, i);
        dots += is_in ? "<i class=in></i>" : "<i></i>";
        if (is_in) letters += (letters.empty() ? "" : ".") + ArticleLetter(i);
      }
      DrawFilter(
          letters,
          dots + "</span> " + Escape(SubsetText(subset.articles, model_.articles(), strings_)),
          subset.claims);
    }
    for (const Label label : {Label::kDiffers, Label::kPartial, Label::kShared}) {
      const std::string name(LabelName(label));
      const auto count = std::ranges::count(model_.synopsis().claims, label, &Claim::label);
      DrawFilter(name, Sign(name) + ' ' + Text("label." + name), static_cast<std::size_t>(count));
    }
    out_ += "\n<label class=\"least\">" + Text("least") + " <select id=\"least\" disabled>";
    for (const int least : {0, 50, 70, 80, 90}) {
      out_ += "<option value=" + std::to_string(least) + '>' +
              (least == 0 ? Text("least.any") : "≥ ." + std::to_string(least)) + "</option>";
    }
    out_ += "</select></label>\n<span id=\"shown\" role=\"status\"></span>\n</div>\n";
  }

  void DrawLegend() {
    out_ += "<p class=\"legend\"><span>" + Sign("shared") + ' ' + Text("legend.shared") +
            "</span> <span>" + Sign("partial") + ' ' + Text("legend.partial") +
            " <mark class=more>" + Text("legend.more") + "</mark></span> <span>" + Sign("differs") +
            ' ' + Text("legend.differs") + " <mark class=\"value\">" + Text("legend.value") +
            "</mark></span> <span class=\"alone\">" + Text("legend.only") +
            "</span> <span class=\"tinted\">" + Text("legend.others") + "</span> <span>" +
            Text("legend.again") + "</span></p>\n";
  }

  const PageModel& model_;
  const PageStrings& strings_;
  std::string out_;
};

}  // namespace

std::string DrawTop(const PageModel& model, const PageStrings& strings) {
  return TopDrawer(model, strings).Draw();
}

}  // namespace synoptic::views
