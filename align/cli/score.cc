// synoptic score: gold -> precision, recall and F1, with intervals.

#include "synoptic/score.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/formats.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/score_agreement.hpp"
#include "align/cli/score_input.hpp"
#include "align/cli/score_report.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/align.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

const Formats kFormats = {.names = {"table", "tsv", "json"}, .text = "table"};

struct Options {
  std::vector<std::string> golds;
  std::vector<std::string> results;
  std::string format;
  std::string output;
  ModelOptions model;
  std::vector<std::string> dictionaries;
  AlignOptions align;
  ReadOptions read;
  Detail detail = Detail::kScores;
  bool agreement = false;
};

Synopsis AlignArticlesOf(const Gold& gold, const Encoder& encoder, const AlignOptions& align,
                         const ReadOptions& all) {
  std::vector<Article> articles;
  for (const Gold::Article& article : gold.articles) {
    ReadOptions read = all;
    read.id = article.key;
    read.lang = article.lang;
    articles.push_back(ReadFile(article.file, read));
  }
  return Align(encoder, std::move(articles), align);
}

std::vector<Article> ArticlesOf(const io::GivenLinks& given) {
  std::vector<Article> articles;
  for (const io::Document& document : given.documents) articles.push_back(document.article);
  return articles;
}

std::vector<GoldInput> ReadGolds(const Options& options) {
  std::vector<GoldInput> golds;
  for (const std::string& file : options.golds) golds.push_back(ReadGoldInput(file));
  return golds;
}

std::vector<ScoreRow> ScoreResults(const std::vector<GoldInput>& golds, const Options& options) {
  const BeadIndex index =
      options.read.lines == ReadOptions::Lines::kSentence ? BeadIndex::kLine : BeadIndex::kUnit;
  std::vector<ScoreRow> rows;
  for (std::size_t i = 0; i < golds.size(); ++i) {
    const ResultInput result = ReadResultInput(options.results[i]);
    rows.push_back(MakeRow(options.golds[i], golds[i], CompareInputs(golds[i], result, index),
                           options.detail));
  }
  return rows;
}

std::vector<ScoreRow> AlignAndScore(const std::vector<GoldInput>& golds, const Options& options) {
  const std::unique_ptr<const Encoder> encoder = OpenEncoder(options.model);
  AlignOptions align = options.align;
  align.dictionaries = ReadDictionaries(options.dictionaries);
  std::vector<ScoreRow> rows;
  Progress progress;
  for (std::size_t i = 0; i < golds.size(); ++i) {
    progress.Show(i, golds.size(), "gold files");
    const std::string& file = options.golds[i];
    const auto* const gold = std::get_if<Gold>(&golds[i]);
    const auto* const given = std::get_if<io::GivenLinks>(&golds[i]);
    if (!gold && !given) {
      throw Error(ErrorCode::kInvalidArgument,
                  file +
                      ": beads do not say which articles they are of; align these, and name the "
                      "outcome with --result");
    }
    const Synopsis synopsis = gold ? AlignArticlesOf(*gold, *encoder, align, options.read)
                                   : Align(*encoder, ArticlesOf(*given), align);
    rows.push_back(MakeRow(file, golds[i], CompareInputs(golds[i], synopsis, BeadIndex::kUnit),
                           options.detail));
  }
  return rows;
}

/// The articles of the gold count as read even where a result stands in for them.
void RefuseToOverwrite(const std::vector<GoldInput>& golds, const Overwriting& overwriting) {
  for (const GoldInput& input : golds) {
    const auto* const gold = std::get_if<Gold>(&input);
    if (!gold) continue;
    for (const Gold::Article& article : gold->articles) overwriting.Refuse(article.file.string());
  }
}

void CheckOptions(const Options& options, const std::string& format) {
  if (!options.results.empty() && options.golds.size() != options.results.size()) {
    throw CLI::ValidationError(
        "--result", "expected a result for each of the " + std::to_string(options.golds.size()) +
                        " gold files, found " + std::to_string(options.results.size()));
  }
  if (std::ranges::count(options.results, "-") > 1) {
    throw CLI::ValidationError("--result", "standard input can be read as one result only");
  }
  if (options.detail == Detail::kErrors && format == "tsv") {
    throw CLI::ValidationError("--errors", "needs --format table or json");
  }
  if (options.agreement && !options.results.empty()) {
    throw CLI::ValidationError("--agreement", "compares gold files; leave --result out");
  }
  if (options.agreement && options.detail == Detail::kErrors) {
    throw CLI::ValidationError("--errors",
                               "lists what differs from a gold; --agreement has two of equal rank");
  }
  if (options.agreement && options.golds.size() % 2 != 0) {
    throw CLI::ValidationError("--agreement", "expected gold files in pairs, found " +
                                                  std::to_string(options.golds.size()));
  }
}

void WriteAgreement(const std::vector<AgreementRow>& rows, const std::string& format,
                    std::ostream& out) {
  if (format == "json") {
    WriteAgreementJson(rows, out);
  } else if (format == "tsv") {
    WriteAgreementTsv(rows, out);
  } else {
    WriteAgreementTable(rows, out);
  }
}

ExitStatus Run(const Options& options) {
  const Overwriting overwriting(options.output);
  overwriting.Refuse(options.golds);
  overwriting.Refuse(options.results);
  overwriting.Refuse(FilesOf(options.model));
  overwriting.Refuse(options.dictionaries);
  const std::string format = ChooseFormat(options.format, options.output, kFormats);
  CheckOptions(options, format);
  if (options.agreement) {
    const std::vector<AgreementRow> rows = CompareAnnotations(options.golds);
    Output output(options.output);
    WriteAgreement(rows, format, output.stream());
    output.Finish();
    return kDone;
  }
  const std::vector<GoldInput> golds = ReadGolds(options);
  RefuseToOverwrite(golds, overwriting);
  Output output(options.output);
  const std::vector<ScoreRow> rows =
      options.results.empty() ? AlignAndScore(golds, options) : ScoreResults(golds, options);
  if (format == "json") {
    WriteScoreJson(rows, output.stream());
  } else if (format == "tsv") {
    WriteScoreTsv(rows, output.stream());
  } else {
    WriteScoreTable(rows, output.stream());
  }
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddScore(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "score",
      "Precision, recall and F1 against gold: of links, beads, \"only\", labels and differences");
  command
      .add_option(
          "GOLD", options->golds,
          "Gold files (see corpora/samples/README.md), memories\n(TMX), alignments (XCES), or, "
          "beside a result, beads or\nladders")
      ->required()
      ->option_text("...");
  command.add_flag(
      "--agreement", options->agreement,
      "Compare gold files in pairs, A1 B1 A2 B2 ...: how far two\nannotations of the same articles "
      "agree");
  command
      .add_option(
          "--result", options->results,
          "Score this instead of aligning the articles of the\ngold: JSON of \"align\", beads "
          "or a ladder (- is standard\ninput); repeat it for each gold")
      ->allow_extra_args(false)
      ->option_text("FILE");
  AddFormat(command, options->format, kFormats, "table (files: .txt), tsv or json");
  command.add_flag_callback(
      "--errors", [options] { options->detail = Detail::kErrors; },
      "List what differs from the gold");
  AddOutput(command, options->output);
  AddModel(command, options->model);
  AddDictionaries(command, options->dictionaries);
  AddWeights(command, options->align);
  AddOrder(command, options->align);
  AddMinProbability(command, options->align);
  AddUnits(command, options->align.units);
  AddPresplit(command, options->read);
  SetExample(command, "{} score --errors corpora/samples/*/gold.tsv");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
