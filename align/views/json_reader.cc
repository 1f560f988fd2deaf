// Reads the JSON of a synopsis and trusts none of it: each value is checked for its type and its
// range, each offset for standing between two characters, and each quoted text against the article.
// An error names the place as a path ("articles[0].units[3].end"), what was expected and what was
// found. Members that the format does not know are passed over: later versions can add some.

#include <algorithm>
#include <array>
#include <compare>
#include <istream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/json_format.hpp"
#include "align/views/json_value.hpp"
#include "synoptic/error.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::Json;
using views::JsonValue;

constexpr std::array kOrders = {Order::kFree, Order::kMonotone};
constexpr std::array kLabels = {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly};
constexpr std::array kMentionTypes = {
    MentionType::kNumber, MentionType::kQuantity,  MentionType::kMoney, MentionType::kDate,
    MentionType::kName,   MentionType::kQuotation, MentionType::kUrl,   MentionType::kHandle,
    MentionType::kAge,    MentionType::kScore,     MentionType::kRank,  MentionType::kMinute};

constexpr std::array kTextKinds = {TextKind::kProse,    TextKind::kHeadline,  TextKind::kSubheading,
                                   TextKind::kListItem, TextKind::kTableRow,  TextKind::kCaption,
                                   TextKind::kPost,     TextKind::kDateline,  TextKind::kByline,
                                   TextKind::kCredit,   TextKind::kTimestamp, TextKind::kReference,
                                   TextKind::kLabel};

/// Added to version 2: without it, prose.
TextKind ReadKind(const JsonValue& value) {
  return value.Has("kind") ? value["kind"].OneOf(kTextKinds, TextKindName) : TextKind::kProse;
}

/// A non-empty span of whole characters inside `bounds`, itself a span of `text`.
Span ReadSpan(const JsonValue& value, std::string_view text, Span bounds) {
  const auto read_offset = [&](const JsonValue& offset, std::size_t lowest) {
    const std::size_t read = offset.Whole();
    if (read < lowest || read > bounds.end) {
      offset.Fail("a byte offset from " + std::to_string(lowest) + " to " +
                  std::to_string(bounds.end));
    }
    if (!IsCharacterBoundary(text, read)) {
      offset.Fail("a byte offset at the start of a character",
                  std::to_string(read) + ", inside of one");
    }
    return read;
  };
  const std::size_t begin = read_offset(value["begin"], bounds.begin);
  const std::size_t end = read_offset(value["end"], begin);
  if (begin == end) value.Fail("at least one character", "an empty span");
  return {begin, end};
}

/// The format quotes what a span covers: offsets counted in anything but bytes come to light.
void CheckQuotedText(const JsonValue& value, std::string_view text, Span span) {
  const JsonValue quoted = value["text"];
  if (quoted.Text() != Slice(text, span)) {
    quoted.Fail("what the article has at these bytes, " +
                views::Describe(std::string(Slice(text, span))));
  }
}

Mention ReadMention(const JsonValue& value, std::string_view text, Span bounds) {
  Mention mention;
  mention.type = value["type"].OneOf(kMentionTypes, MentionTypeName);
  mention.span = ReadSpan(value, text, bounds);
  CheckQuotedText(value, text, mention.span);
  mention.value = Value::Parse(mention.type, value["value"].Text());
  if (value.Has("telling")) mention.telling = static_cast<float>(value["telling"].Probability());
  return mention;
}

/// Spans that follow one another without overlap.
std::vector<Span> ReadSpans(const JsonValue& value, std::string_view text) {
  Span rest = {0, text.size()};
  return value.Each([&](const JsonValue& element) {
    const Span span = ReadSpan(element, text, rest);
    rest.begin = span.end;
    return span;
  });
}

/// `previous` is the unit before, or has an empty span if there is none.
Unit ReadUnit(const JsonValue& value, const Article& article, const Unit& previous) {
  Unit unit;
  const JsonValue paragraph = value["paragraph"];
  unit.paragraph = paragraph.Index(article.paragraphs.size(), "paragraphs");
  if (unit.paragraph < previous.paragraph) {
    paragraph.Fail("the paragraph of the unit before, " + std::to_string(previous.paragraph) +
                   ", or a later one");
  }
  Span bounds = article.paragraphs[unit.paragraph];
  bounds.begin = std::max(bounds.begin, previous.span.end);
  unit.span = ReadSpan(value, article.text, bounds);
  CheckQuotedText(value, article.text, unit.span);
  const JsonValue sentence = value["sentence"];
  unit.sentence = sentence.Whole();
  unit.kind = ReadKind(value);
  if (previous.span.empty() && unit.sentence != 0) sentence.Fail("0 for the first unit");
  if (unit.sentence < previous.sentence || unit.sentence > previous.sentence + 1) {
    sentence.Fail("the sentence of the unit before, " + std::to_string(previous.sentence) +
                  ", or the next");
  }
  unit.mentions = value["mentions"].Each(
      [&](const JsonValue& mention) { return ReadMention(mention, article.text, unit.span); });
  return unit;
}

Synopsis::Entry ReadEntry(const JsonValue& value) {
  Synopsis::Entry entry;
  Article& article = entry.article;
  article.id = value["id"].Text();
  article.lang = value["lang"].Text();
  article.title = value["title"].Text();
  article.date = value["date"].Text();
  article.text = value["text"].Text();
  article.paragraphs = ReadSpans(value["paragraphs"], article.text);
  article.kinds = value["paragraphs"].Each(ReadKind);
  const bool is_plain =
      std::ranges::all_of(article.kinds, [](TextKind kind) { return kind == TextKind::kProse; });
  if (is_plain) article.kinds.clear();
  const auto read_added = [&](const char* key) {
    return value.Has(key) ? value[key].Text() : std::string();
  };
  article.source = read_added("source");
  article.place = read_added("place");
  article.byline = read_added("byline");
  Unit previous;
  entry.units = value["units"].Each([&](const JsonValue& element) {
    previous = ReadUnit(element, article, previous);
    return previous;
  });
  return entry;
}

/// Positions in the units of an article: at least one, ascending.
std::vector<std::size_t> ReadUnits(const JsonValue& value, const Synopsis::Entry& entry) {
  std::size_t next = 0;
  std::vector<std::size_t> units = value.Each([&](const JsonValue& element) {
    const std::size_t unit = element.Index(entry.units.size(), "units");
    if (unit < next) element.Fail("indices in ascending order");
    if (!MakesClaim(entry.units[unit].kind)) {
      element.Fail("a unit that makes a claim", std::string(TextKindName(entry.units[unit].kind)));
    }
    next = unit + 1;
    return unit;
  });
  if (units.empty()) value.Fail("at least one unit");
  return units;
}

/// The spans of a part of these units, each inside of one of them.
std::vector<Span> ReadPart(const JsonValue& value, const Synopsis::Entry& entry,
                           const std::vector<std::size_t>& units) {
  std::size_t end = 0;
  auto unit = units.begin();
  return value.Each([&](const JsonValue& element) {
    const std::size_t begin = element["begin"].Whole();
    const auto ends_before = [&](std::size_t index) {
      return entry.units[index].span.end <= begin;
    };
    unit = std::find_if_not(unit, units.end(), ends_before);
    if (unit == units.end()) element.Fail("a span inside of one of the units");
    Span bounds = entry.units[*unit].span;
    bounds.begin = std::max(bounds.begin, end);
    const Span span = ReadSpan(element, entry.article.text, bounds);
    end = span.end;
    return span;
  });
}

/// Two articles of a document, in order.
struct ArticlePair {
  std::size_t a;
  std::size_t b;
  auto operator<=>(const ArticlePair&) const = default;
};

ArticlePair ReadArticlePair(const JsonValue& value, std::size_t articles) {
  const std::size_t a = value["a"].Index(articles, "articles");
  const JsonValue b = value["b"];
  const ArticlePair pair{a, b.Index(articles, "articles")};
  if (pair.b <= pair.a) b.Fail("an article after a, which is " + std::to_string(pair.a));
  return pair;
}

std::vector<Relatedness> ReadRelatedness(const JsonValue& value, std::size_t articles) {
  ArticlePair previous{0, 0};
  return value.Each([&](const JsonValue& element) {
    const ArticlePair pair = ReadArticlePair(element, articles);
    if (pair <= previous) element.Fail("pairs of articles in ascending order");
    previous = pair;
    return Relatedness{pair.a, pair.b, element["probability"].Probability(),
                       element["refused"].Flag()};
  });
}

Link ReadLink(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  Link link;
  const ArticlePair sides = ReadArticlePair(value, articles.size());
  link.a = sides.a;
  link.b = sides.b;
  link.a_units = ReadUnits(value["a_units"], articles[link.a]);
  link.b_units = ReadUnits(value["b_units"], articles[link.b]);
  // Added to version 2, as are the spans of members.
  if (value.Has("a_spans")) {
    link.a_spans = ReadPart(value["a_spans"], articles[link.a], link.a_units);
  }
  if (value.Has("b_spans")) {
    link.b_spans = ReadPart(value["b_spans"], articles[link.b], link.b_units);
  }
  link.probability = value["probability"].Probability();
  const JsonValue evidence = value["evidence"];
  link.evidence.sentence = static_cast<float>(evidence["sentence"].Number(-1, 1));
  link.evidence.tokens = static_cast<float>(evidence["tokens"].Probability());
  link.evidence.a_in_b = static_cast<float>(evidence["a_in_b"].Probability());
  link.evidence.b_in_a = static_cast<float>(evidence["b_in_a"].Probability());
  link.evidence.mentions = static_cast<float>(evidence["mentions"].Probability());
  link.evidence.neighbours = static_cast<float>(evidence["neighbours"].Probability());
  link.evidence.words = evidence["words"].Each([&](const JsonValue& pair) {
    const auto read = [&](const char* side, std::size_t article) {
      const std::string_view text = articles[article].article.text;
      return ReadSpan(pair[side], text, {0, text.size()});
    };
    return WordPair{read("a", link.a), read("b", link.b),
                    static_cast<float>(pair["share"].Probability())};
  });
  return link;
}

Difference ReadDifference(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  Difference difference;
  difference.type = value["type"].OneOf(kMentionTypes, MentionTypeName);
  difference.reason = value["reason"].Text();
  difference.members = value["members"].Each([&](const JsonValue& element) {
    Difference::Member member;
    member.article = element["article"].Index(articles.size(), "articles");
    const std::string_view text = articles[member.article].article.text;
    member.mention.type = difference.type;
    member.mention.span = ReadSpan(element, text, {0, text.size()});
    CheckQuotedText(element, text, member.mention.span);
    member.mention.value = Value::Parse(difference.type, element["value"].Text());
    return member;
  });
  return difference;
}

Claim ReadClaim(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  Claim claim;
  claim.label = value["label"].OneOf(kLabels, LabelName);
  claim.probability = value["probability"].Probability();
  std::size_t next_article = 0;
  const JsonValue members = value["members"];
  claim.members = members.Each([&](const JsonValue& element) {
    ClaimMember member;
    const JsonValue article = element["article"];
    member.article = article.Index(articles.size(), "articles");
    if (member.article < next_article) article.Fail("articles in ascending order");
    next_article = member.article + 1;
    member.units = ReadUnits(element["units"], articles[member.article]);
    member.extra = ReadSpans(element["extra"], articles[member.article].article.text);
    if (element.Has("spans")) {
      member.spans = ReadPart(element["spans"], articles[member.article], member.units);
    }
    return member;
  });
  const std::string count = std::to_string(claim.members.size());
  if (claim.label == Label::kOnly && claim.members.size() != 1) {
    members.Fail("one member, as the label is \"only\"", count);
  }
  if (claim.label != Label::kOnly && claim.members.size() < 2) {
    members.Fail("two or more members, as the label is " + views::Quote(LabelName(claim.label)),
                 count);
  }
  claim.differences = value["differences"].Each(
      [&](const JsonValue& difference) { return ReadDifference(difference, articles); });
  return claim;
}

void CheckNoneIsRefused(const Synopsis& synopsis) {
  std::set<ArticlePair> refused;
  for (const Relatedness& pair : synopsis.relatedness) {
    if (pair.refused) refused.insert({pair.a, pair.b});
  }
  for (std::size_t l = 0; l < synopsis.links.size(); ++l) {
    if (!refused.contains({synopsis.links[l].a, synopsis.links[l].b})) continue;
    throw Error(ErrorCode::kInvalidFormat,
                "links[" + std::to_string(l) +
                    "]: expected no link of two articles that are refused, found one");
  }
}

/// Views walk the claims: a unit in none of them would be lost to the reader.
void CheckEveryUnitIsInAClaim(const Synopsis& synopsis) {
  std::vector<std::vector<bool>> seen;
  for (const auto& entry : synopsis.articles) {
    std::vector<bool>& claimless = seen.emplace_back();
    for (const Unit& unit : entry.units) claimless.push_back(!MakesClaim(unit.kind));
  }
  for (const Claim& claim : synopsis.claims) {
    for (const ClaimMember& member : claim.members) {
      for (const std::size_t unit : member.units) seen[member.article][unit] = true;
    }
  }
  for (std::size_t article = 0; article < seen.size(); ++article) {
    const auto unclaimed = std::find(seen[article].begin(), seen[article].end(), false);
    if (unclaimed == seen[article].end()) continue;
    throw Error(ErrorCode::kInvalidFormat,
                "claims: expected every unit in at least one claim, found none with articles[" +
                    std::to_string(article) + "].units[" +
                    std::to_string(unclaimed - seen[article].begin()) + ']');
  }
}

/// All that version 1 says of the engine.
Engine ReadModel(const JsonValue& model) {
  Engine engine;
  engine.model_name = model["name"].Text();
  engine.model_hash = model["hash"].Text();
  engine.model_dimension = model["dim"].Whole();
  return engine;
}

Engine ReadEngine(const JsonValue& value) {
  Engine engine = ReadModel(value["model"]);
  engine.version = value["version"].Text();
  engine.weights_name = value["weights"]["name"].Text();
  engine.weights_hash = value["weights"]["hash"].Text();
  // Added to version 2.
  if (value.Has("languages")) engine.languages_hash = value["languages"]["hash"].Text();
  engine.icu = value["icu"].Text();
  return engine;
}

Json Parse(const std::string& text) {
  try {
    return Json::parse(text);
  } catch (const Json::exception& error) {
    // Of the parser's message, the part behind "[json.exception...] " says line, column and reason.
    const std::string_view message = error.what();
    const std::size_t reason = message.find("] ");
    throw Error(
        ErrorCode::kInvalidFormat,
        "expected the JSON of a synopsis, found text that is no JSON: " +
            views::Shorten(std::string(message.substr(reason == message.npos ? 0 : reason + 2))));
  }
}

}  // namespace

Synopsis ReadJson(std::istream& in) {
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.fail()) throw Error(ErrorCode::kUnreadable, "the JSON of a synopsis could not be read");
  const Json json = Parse(text);
  const JsonValue document(json, "");
  const JsonValue version = document["synopsis"];
  const std::size_t number = version.Whole();
  if (number < views::kOldestJsonVersion || number > views::kJsonVersion) {
    version.Fail("format version " + std::to_string(views::kOldestJsonVersion) + " or " +
                 std::to_string(views::kJsonVersion) + " (this program reads no other)");
  }

  Synopsis synopsis;
  synopsis.engine = number == 1 ? ReadModel(document["model"]) : ReadEngine(document["engine"]);
  synopsis.order = document["order"].OneOf(kOrders, OrderName);
  synopsis.articles = document["articles"].Each(ReadEntry);
  if (document.Has("relatedness")) {  // Added to version 2.
    synopsis.relatedness = ReadRelatedness(document["relatedness"], synopsis.articles.size());
  }
  synopsis.links = document["links"].Each(
      [&](const JsonValue& link) { return ReadLink(link, synopsis.articles); });
  CheckNoneIsRefused(synopsis);
  synopsis.claims = document["claims"].Each(
      [&](const JsonValue& claim) { return ReadClaim(claim, synopsis.articles); });
  CheckEveryUnitIsInAClaim(synopsis);
  return synopsis;
}

}  // namespace synoptic
