#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/page/draw.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/text.hpp"

namespace synoptic::views {
namespace {

using Json = nlohmann::ordered_json;

/// Evidence in hundredths, as ShortProbability has probabilities: finer it means nothing to a
/// reader, and only what is certain is 100.
long Hundredths(double value) { return value >= 1 ? 100 : std::min(std::lround(100 * value), 99L); }

/// In hundredths without a loss, for what the probability of a claim is compared with is as fine as
/// whoever asks for it has it.
Json ExactHundredths(double value) {
  const double hundredths = std::round(1e8 * value) / 1e6;  // Or .333 would be 33.300000000000004.
  if (hundredths == std::floor(hundredths)) return std::lround(hundredths);
  return hundredths;
}

/// The length of a text as scripts count it.
std::size_t Utf16Length(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) length += byte >= 0xF0 ? 2 : 1;
  }
  return length;
}

class DataWriter {
 public:
  DataWriter(const PageModel& model, const PageStrings& strings)
      : model_(model), strings_(strings) {}

  Json Write(const Selection& opens_with) const {
    Json data;
    if (!opens_with.IsOfAll()) data["open"] = AddressOf(opens_with);
    data["articles"] = Json::array();
    data["rows"] = Json::array();
    for (std::size_t i = 0; i < model_.articles(); ++i) {
      const Article& article = model_.article(i);
      data["articles"].push_back({{"name", ArticleLetter(i)},
                                  {"id", article.id},
                                  {"lang", article.lang},
                                  {"title", article.title},
                                  {"date", article.date}});
      data["rows"].push_back(RowsOf(i));
    }
    data["claims"] = Json::array();
    const std::vector<std::vector<std::size_t>> links = LinksOfClaims(model_.synopsis());
    for (std::size_t i = 0; i < model_.synopsis().claims.size(); ++i) {
      data["claims"].push_back(ClaimOf(i, links[i]));
    }
    for (const RejectedLink& link : model_.synopsis().rejected) {
      data["wrong"].push_back({Names(link.a, link.a_units), Names(link.b, link.b_units)});
    }
    data["text"] = strings_.Below("js.");
    data["text"]["set.whole"] = strings_[model_.articles() == 2 ? "set.both" : "set.all"];
    return data;
  }

 private:
  /// As script/address.js has it.
  static std::string AddressOf(const Selection& selection) {
    std::string shown;
    for (const Label label : selection.labels) {
      shown += (shown.empty() ? "" : ",") + std::string(LabelName(label));
    }
    std::string set;
    for (const std::size_t article : selection.articles) {
      set += (set.empty() ? "" : ".") + ArticleLetter(article);
    }
    if (!set.empty()) shown += (shown.empty() ? "" : ",") + set;
    std::string address;
    if (!shown.empty()) address += "&show=" + shown;
    if (selection.min_probability > 0) {
      address += "&least=" + ExactHundredths(selection.min_probability).dump();
    }
    return address;
  }

  /// "A3 B5 B6~": what stands there once more has a tilde.
  Json RowsOf(std::size_t leader) const {
    Json rows = Json::array();
    for (const Row& row : model_.Rows(leader)) {
      std::string line;
      for (const Row::Entry& entry : row.entries) {
        line += (line.empty() ? "" : " ") + model_.Name(entry.place) + (entry.again ? "~" : "");
      }
      rows.push_back(line);
    }
    return rows;
  }

  std::string Names(std::size_t article, const std::vector<std::size_t>& units) const {
    std::string names;
    for (const std::size_t unit : units) {
      names += (names.empty() ? "" : " ") + model_.Name({article, unit});
    }
    return names;
  }

  /// [label, probability, [units of each member], [links], of the label]; the last two as far as
  /// there are any.
  Json ClaimOf(std::size_t index, const std::vector<std::size_t>& links) const {
    const Claim& claim = model_.synopsis().claims[index];
    Json members = Json::array();
    for (const ClaimMember& member : claim.members) {
      members.push_back(Names(member.article, member.units));
    }
    Json evidence = Json::array();
    for (const std::size_t link : links) {
      evidence.push_back(LinkOf(model_.synopsis().links[link]));
    }
    Json entry = Json::array();
    entry.push_back(static_cast<int>(claim.label));
    entry.push_back(ExactHundredths(claim.probability));
    entry.push_back(std::move(members));
    if (claim.label == Label::kOnly) return entry;
    entry.push_back(std::move(evidence));
    if (claim.label_probability) entry.push_back(Hundredths(*claim.label_probability));
    return entry;
  }

  /// [units of a, units of b, probability, [figures], [words], 1 if it is judged]; of words four
  /// numbers each, begin and length in a and in b, counted as scripts do in the texts of the units,
  /// one behind the other.
  Json LinkOf(const Link& link) const {
    Json figures = Json::array();
    for (const float figure :
         {link.evidence.sentence, link.evidence.tokens, link.evidence.a_in_b, link.evidence.b_in_a,
          link.evidence.mentions, link.evidence.neighbours}) {
      figures.push_back(Hundredths(figure));
    }
    Json words = Json::array();
    for (const WordPair& pair : link.evidence.words) {
      const std::size_t a = BeginOf(link.a, link.a_units, pair.a);
      const std::size_t b = BeginOf(link.b, link.b_units, pair.b);
      if (a == kNowhere || b == kNowhere) continue;
      for (const std::size_t number : {a, LengthOf(link.a, pair.a), b, LengthOf(link.b, pair.b)}) {
        words.push_back(number);
      }
    }
    Json entry = Json::array();
    entry.push_back(Names(link.a, link.a_units));
    entry.push_back(Names(link.b, link.b_units));
    entry.push_back(Hundredths(link.probability));
    entry.push_back(std::move(figures));
    entry.push_back(std::move(words));
    if (link.judged) entry.push_back(1);
    return entry;
  }

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  std::size_t LengthOf(std::size_t article, Span span) const {
    return Utf16Length(Slice(model_.article(article).text, span));
  }

  std::size_t BeginOf(std::size_t article, const std::vector<std::size_t>& units, Span span) const {
    std::size_t before = 0;
    for (const std::size_t unit : units) {
      const Span whole = model_.units(article)[unit].span;
      if (span.begin >= whole.begin && span.end <= whole.end) {
        return before + LengthOf(article, {whole.begin, span.begin});
      }
      before += LengthOf(article, whole);
    }
    return kNowhere;
  }

  const PageModel& model_;
  const PageStrings& strings_;
};

}  // namespace

std::string DrawData(const PageModel& model, const PageStrings& strings,
                     const Selection& opens_with) {
  const std::string json = DataWriter(model, strings)
                               .Write(opens_with)
                               .dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out = "<script type=\"application/json\" id=\"data\">";
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";  // Or else "</script>" would end it.
    } else {
      out += c;
    }
  }
  return out + "</script>\n";
}

}  // namespace synoptic::views
