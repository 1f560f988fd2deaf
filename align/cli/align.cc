// synoptic align: articles -> a view.

#include "synoptic/align.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/npy.hpp"
#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"
#include "align/cli/view_formats.hpp"
#include "align/cli/view_options.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> embeddings;
  InputOptions input;
  ViewOptions view;
  ModelOptions model;
  AlignOptions align;
};

/// Says on standard error what a reader of a thin result would want to know.
void NoteLanguages(const Synopsis& synopsis, const Model& model) {
  for (const auto& [article, units] : synopsis.articles) {
    if (article.paragraphs.empty()) {
      std::cerr << "synoptic: note: " << article.id << " has no text\n";
    } else if (article.lang == kUndetermined) {
      std::cerr << "synoptic: note: the language of " << article.id
                << " was not recognised; name it with --lang\n";
    } else if (const auto& known = model.languages();
               !known.empty() &&
               std::find(known.begin(), known.end(),
                         article.lang.substr(0, article.lang.find('-'))) == known.end()) {
      std::cerr << "synoptic: note: the model was not trained on " << LanguageName(article.lang)
                << " (" << article.id << "); expect fewer and weaker links\n";
    }
  }
}

/// Gives each article the vectors of its file.
std::vector<PreparedArticle> ReadVectors(std::vector<Article> articles, const Options& options) {
  std::vector<PreparedArticle> prepared;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::vector<Unit> units = Segment(articles[i], {.units = options.align.units});
    const std::string& file = options.embeddings[i];
    Matrix vectors = ReadNpy(file);
    if (vectors.rows != units.size()) {
      throw Error(ErrorCode::kInvalidArgument, file + ": expected " + std::to_string(units.size()) +
                                                   " rows, one for each unit of " + articles[i].id +
                                                   " (\"synoptic segment\" lists them), found " +
                                                   std::to_string(vectors.rows));
    }
    prepared.push_back({std::move(articles[i]), std::move(units), std::move(vectors)});
  }
  return prepared;
}

/// All files that the run reads.
std::vector<std::string> InputsOf(const Options& options) {
  std::vector<std::string> inputs = FilesOf(options.model);
  inputs.insert(inputs.end(), options.files.begin(), options.files.end());
  inputs.insert(inputs.end(), options.embeddings.begin(), options.embeddings.end());
  return inputs;
}

void CheckOptions(const Options& options) {
  Overwriting(options.view.output).Refuse(InputsOf(options));
  CheckArticleOptions(options.files, options.input.languages);
  if (!options.embeddings.empty() && options.embeddings.size() != options.files.size()) {
    throw CLI::ValidationError(
        "--embeddings", "expected vectors for each of the " + std::to_string(options.files.size()) +
                            " articles, found " + std::to_string(options.embeddings.size()));
  }
  CheckView(options.view, options.files.size());
}

ExitStatus Run(const Options& options) {
  CheckOptions(options);
  std::vector<Article> articles = ReadArticles(options.files, options.input);
  const Model model = OpenModel(options.model);
  NoteWeights(options.align.weights, model);
  AlignOptions align = options.align;
  align.labels = !ViewFormatOf(FormatOf(options.view)).is_of_links;
  const Synopsis synopsis = options.embeddings.empty()
                                ? Align(model, std::move(articles), align)
                                : Align(model, ReadVectors(std::move(articles), options), align);
  NoteLanguages(synopsis, model);
  NoteDoubts(synopsis, options.view);
  WriteView(synopsis, options.view, InputsOf(options));
  return kDone;
}

}  // namespace

Verb AddAlign(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("align", "Lay articles side by side and show their claims");
  command
      .add_option("ARTICLE", options->files,
                  "Two or more files of plain text or HTML;\n- is standard input")
      ->required()
      ->expected(2, -1)
      ->option_text("...");
  AddViewOptions(command, options->view);
  AddInput(command, options->input);
  AddModel(command, options->model);
  AddWeights(command, options->align);
  command
      .add_option("--embeddings", options->embeddings,
                  "Vectors of the units of both articles, .npy, in place\nof the model's; repeat "
                  "it for more articles")
      ->expected(2, -1)
      ->allow_extra_args(false)
      ->option_text("A B");
  AddOrder(command, options->align);
  AddMinProbability(command, options->align);
  AddOnlyRisk(command, options->align);
  AddUnits(command, options->align.units);
  SetExample(command,
             "{} align corpora/samples/gpu-launch/it.txt corpora/samples/gpu-launch/id.txt");
  return {&command, [options] {
            // Other tools count the lines of the files that both were given.
            options->view.counts_lines = options->input.read.lines == ReadOptions::Lines::kSentence;
            return Run(*options);
          }};
}

}  // namespace synoptic::cli
