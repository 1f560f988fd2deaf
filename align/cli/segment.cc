// synoptic segment: articles -> units and their mentions, a JSON line a unit.

#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  InputOptions input;
  std::string output;
  SegmentOptions segment;
};

// A float that is no double would be written with digits that it does not have.
double Hundredths(float value) { return std::round(static_cast<double>(value) * 100) / 100; }

nlohmann::ordered_json MentionRecord(const Article& article, const Mention& mention) {
  return {{"type", MentionTypeName(mention.type)},
          {"begin", mention.span.begin},
          {"end", mention.span.end},
          {"text", Slice(article.text, mention.span)},
          {"value", mention.value.text()},
          {"telling", Hundredths(mention.telling)}};
}

nlohmann::ordered_json UnitRecord(const Article& article, const Unit& unit, std::size_t index) {
  auto mentions = nlohmann::ordered_json::array();
  for (const Mention& mention : unit.mentions) mentions.push_back(MentionRecord(article, mention));
  return {{"article", article.id},
          {"lang", article.lang},
          {"unit", index},
          {"paragraph", unit.paragraph},
          {"sentence", unit.sentence},
          {"kind", TextKindName(unit.kind)},
          {"begin", unit.span.begin},
          {"end", unit.span.end},
          {"text", Slice(article.text, unit.span)},
          {"mentions", std::move(mentions)}};
}

ExitStatus Run(const Options& options) {
  Overwriting(options.output).Refuse(options.files);
  CheckArticleOptions(options.files, options.input.languages);
  const std::vector<Article> articles = ReadArticles(options.files, options.input);
  Output output(options.output);
  for (const Article& article : articles) {
    const std::vector<Unit> units = Segment(article, options.segment);
    for (std::size_t i = 0; i < units.size(); ++i) {
      output.stream() << UnitRecord(article, units[i], i)
                             .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                      << '\n';
    }
  }
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddSegment(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "segment", "Cut articles into units and find their mentions: a JSON line a unit");
  command.add_option("ARTICLE", options->files, "Plain text files; - is standard input")
      ->required()
      ->option_text("...");
  AddOutput(command, options->output);
  AddInput(command, options->input);
  AddUnits(command, options->segment.units);
  SetExample(command, "{} segment corpora/samples/volcano/en.txt");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
