// The JSON of a synopsis, as docs/json.md describes it. The format is small and fixed, so it is
// written straight to a buffer: no tree in memory, and the same bytes for the same synopsis
// whatever the locale of the program.

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "align/views/json_claims_writer.hpp"
#include "align/views/json_format.hpp"
#include "align/views/json_output.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::JsonOutput;
using Set = JsonOutput::Set;

void WriteEngine(JsonOutput& json, const Engine& engine) {
  json.Key("version").Value(engine.version);
  json.Key("model").Object(Set::kInline, [&] {
    json.Key("name").Value(engine.model_name);
    json.Key("hash").Value(engine.model_hash);
    json.Key("dim").Value(engine.model_dimension);
  });
  json.Key("weights").Object(Set::kInline, [&] {
    json.Key("name").Value(engine.weights_name);
    json.Key("hash").Value(engine.weights_hash);
  });
  json.Key("languages").Object(Set::kInline, [&] {
    json.Key("hash").Value(engine.languages_hash);
  });
  json.Key("icu").Value(engine.icu);
  if (engine.dictionaries.empty()) return;
  json.Key("dictionaries").Array(Set::kInline, engine.dictionaries, [&](const auto& dictionary) {
    json.Object(Set::kInline, [&] {
      json.Key("name").Value(dictionary.name);
      json.Key("hash").Value(dictionary.hash);
    });
  });
}

void WriteParagraphs(JsonOutput& json, const Article& article) {
  std::size_t p = 0;
  json.Key("paragraphs").Array(Set::kInline, article.paragraphs, [&](Span span) {
    json.Object(Set::kInline, [&] {
      json.Bounds(span);
      const TextKind kind = article.kinds.empty() ? TextKind::kProse : article.kinds[p];
      json.Key("kind").Value(TextKindName(kind));
    });
    ++p;
  });
}

void WriteMention(JsonOutput& json, std::string_view text, const Mention& mention) {
  json.Object(Set::kInline, [&] {
    json.Key("type").Value(MentionTypeName(mention.type));
    json.Bounds(mention.span);
    json.Key("text").Value(Slice(text, mention.span));
    json.Key("value").Value(mention.value.text());
    json.Key("telling").Value(double{mention.telling});
  });
}

void WriteUnit(JsonOutput& json, std::string_view text, const Unit& unit) {
  json.Object(Set::kInline, [&] {
    json.Bounds(unit.span);
    json.Key("text").Value(Slice(text, unit.span));
    json.Key("paragraph").Value(unit.paragraph);
    json.Key("sentence").Value(unit.sentence);
    json.Key("kind").Value(TextKindName(unit.kind));
    json.Key("mentions").Array(Set::kInline, unit.mentions, [&](const Mention& mention) {
      WriteMention(json, text, mention);
    });
  });
}

void WriteArticle(JsonOutput& json, const Synopsis::Entry& entry) {
  const Article& article = entry.article;
  json.Object(Set::kLines, [&] {
    json.Key("id").Value(article.id);
    json.Key("lang").Value(article.lang);
    json.Key("title").Value(article.title);
    json.Key("date").Value(article.date);
    json.Key("source").Value(article.source);
    json.Key("place").Value(article.place);
    json.Key("byline").Value(article.byline);
    json.Key("text").Value(article.text);
    WriteParagraphs(json, article);
    json.Key("units").Array(Set::kLines, entry.units,
                            [&](const Unit& unit) { WriteUnit(json, article.text, unit); });
  });
}

void WriteRelatedness(JsonOutput& json, const Relatedness& pair) {
  json.Object(Set::kInline, [&] {
    json.Key("a").Value(pair.a);
    json.Key("b").Value(pair.b);
    json.Key("probability").Value(pair.probability);
    json.Key("refused").Flag(pair.refused);
  });
}

void WriteWarning(JsonOutput& json, const Warning& warning) {
  json.Object(Set::kInline, [&] {
    json.Key("kind").Value(WarningKindName(warning.kind));
    json.Indices("articles", warning.articles);
    json.Key("message").Value(warning.message);
  });
}

void WriteLink(JsonOutput& json, const Link& link) {
  json.Object(Set::kInline, [&] {
    json.Key("a").Value(link.a);
    json.Key("b").Value(link.b);
    json.Indices("a_units", link.a_units);
    json.Indices("b_units", link.b_units);
    json.Spans("a_spans", link.a_spans);
    json.Spans("b_spans", link.b_spans);
    json.Key("probability").Value(link.probability);
    if (link.judged) json.Key("judged").Flag(true);
    json.Key("evidence").Object(Set::kInline, [&] {
      json.Key("sentence").Value(double{link.evidence.sentence});
      json.Key("tokens").Value(double{link.evidence.tokens});
      json.Key("a_in_b").Value(double{link.evidence.a_in_b});
      json.Key("b_in_a").Value(double{link.evidence.b_in_a});
      json.Key("mentions").Value(double{link.evidence.mentions});
      json.Key("neighbours").Value(double{link.evidence.neighbours});
      json.Key("words").Array(Set::kInline, link.evidence.words, [&](const WordPair& pair) {
        json.Object(Set::kInline, [&] {
          json.Key("a").Object(Set::kInline, [&] { json.Bounds(pair.a); });
          json.Key("b").Object(Set::kInline, [&] { json.Bounds(pair.b); });
          json.Key("share").Value(double{pair.share});
        });
      });
    });
  });
}

void WriteRejected(JsonOutput& json, const RejectedLink& link) {
  json.Object(Set::kInline, [&] {
    json.Key("a").Value(link.a);
    json.Key("b").Value(link.b);
    json.Indices("a_units", link.a_units);
    json.Indices("b_units", link.b_units);
  });
}

}  // namespace

void WriteJson(const Synopsis& synopsis, std::ostream& out, const JsonOptions& options) {
  CheckSynopsis(synopsis);
  JsonOutput json(options.layout);
  json.Object(Set::kLines, [&] {
    json.Key("synopsis").Value(views::kJsonVersion);
    json.Key("engine").Object(Set::kInline, [&] { WriteEngine(json, synopsis.engine); });
    json.Key("order").Value(OrderName(synopsis.order));
    json.Key("articles").Array(Set::kLines, synopsis.articles, [&](const Synopsis::Entry& entry) {
      WriteArticle(json, entry);
    });
    json.Key("relatedness").Array(Set::kLines, synopsis.relatedness, [&](const Relatedness& pair) {
      WriteRelatedness(json, pair);
    });
    if (synopsis.only_risk) json.Key("only_risk").Value(*synopsis.only_risk);
    if (!synopsis.warnings.empty()) {
      json.Key("warnings").Array(Set::kLines, synopsis.warnings, [&](const Warning& warning) {
        WriteWarning(json, warning);
      });
    }
    json.Key("links").Array(Set::kLines, synopsis.links,
                            [&](const Link& link) { WriteLink(json, link); });
    if (!synopsis.rejected.empty()) {
      json.Key("rejected").Array(Set::kLines, synopsis.rejected, [&](const RejectedLink& link) {
        WriteRejected(json, link);
      });
    }
    json.Key("claims").Array(Set::kLines, synopsis.claims,
                             [&](const Claim& claim) { views::WriteClaim(json, synopsis, claim); });
  });
  const std::string text = std::move(json).Finish();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace synoptic
