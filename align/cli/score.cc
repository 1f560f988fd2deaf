// synoptic score: gold -> precision, recall and F1 of links and of one-sidedness.

#include "synoptic/score.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/score_report.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/align.hpp"
#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::vector<std::string> golds;
  std::string result;
  std::string format = "table";
  std::string output;
  ModelOptions model;
  AlignOptions align;
  ReadOptions read;
  bool list_errors = false;
};

Synopsis ReadResult(const std::string& file) {
  if (file == "-") return ReadJson(std::cin);
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::kNotFound, file + ": cannot be opened");
  try {
    return ReadJson(in);
  } catch (const Error& error) {
    throw Error(error.code(), file + ": " + error.what());
  }
}

Synopsis AlignArticlesOf(const Gold& gold, const Model& model, const Options& options) {
  std::vector<Article> articles;
  for (const Gold::Article& article : gold.articles) {
    ReadOptions read = options.read;
    read.id = article.key;
    read.lang = article.lang;
    articles.push_back(ReadArticle(article.file, read));
  }
  return Align(model, std::move(articles), options.align);
}

ScoreRow MakeRow(const std::string& file, const Gold& gold, const Synopsis& synopsis,
                 const Options& options) {
  ScoreRow row{file, ScoreSynopsis(gold, synopsis), {}};
  if (options.list_errors) row.errors = ListErrors(gold, synopsis);
  return row;
}

std::vector<ScoreRow> MakeRows(const Options& options) {
  if (!options.result.empty()) {
    const std::string& file = options.golds.front();
    return {MakeRow(file, ReadGold(file), ReadResult(options.result), options)};
  }
  const Model model = OpenModel(options.model);
  std::vector<ScoreRow> rows;
  for (const std::string& file : options.golds) {
    const Gold gold = ReadGold(file);
    rows.push_back(MakeRow(file, gold, AlignArticlesOf(gold, model, options), options));
  }
  return rows;
}

void CheckOptions(const Options& options) {
  if (!options.result.empty() && options.golds.size() != 1) {
    throw CLI::ValidationError("--result", "expected one gold file beside a result, found " +
                                               std::to_string(options.golds.size()));
  }
  if (options.list_errors && options.format == "tsv") {
    throw CLI::ValidationError("--errors", "needs --format table or json");
  }
}

ExitStatus Run(const Options& options) {
  CheckOptions(options);
  Output output(options.output);
  const std::vector<ScoreRow> rows = MakeRows(options);
  if (options.format == "json") {
    WriteScoreJson(rows, output.stream());
  } else if (options.format == "tsv") {
    WriteTsv(rows, output.stream());
  } else {
    WriteTable(rows, output.stream());
  }
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddScore(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "score", "Precision, recall and F1 against gold links: of links, and of \"only\"");
  command.add_option("GOLD", options->golds, "Gold files (see corpora/samples/README.md)")
      ->required()
      ->option_text("...");
  command
      .add_option("--result", options->result,
                  "Score this JSON of \"align\" (- is standard input)\n"
                  "instead of aligning the articles of the gold")
      ->option_text("FILE");
  command.add_option("--format", options->format, "table, tsv or json (default: table)")
      ->option_text("FORMAT")
      ->check(OneOf({"table", "tsv", "json"}));
  command.add_flag("--errors", options->list_errors, "List what differs from the gold");
  AddOutput(command, options->output);
  AddModel(command, options->model);
  AddMinProbability(command, options->align);
  AddPresplit(command, options->read);
  SetExample(command, "{} score --errors corpora/samples/*/gold.tsv");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
