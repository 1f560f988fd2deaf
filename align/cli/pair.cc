// synoptic pair: two collections of articles, or one -> which of them tell of the same events, as a
// list that `batch` reads.

#include "synoptic/pair.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "align/cli/collection.hpp"
#include "align/cli/formats.hpp"
#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/unknown_languages.hpp"
#include "align/cli/verbs.hpp"
#include "align/io/named_articles.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

const Formats kFormats = {.names = {"tsv", "jsonl"}, .text = {}};

struct Options {
  std::string a;
  std::string b;  ///< Empty: there is one alone.
  ReadOptions read;
  std::string format;
  std::string output;
  ModelOptions model;
  PairOptions pair;
  std::size_t threads = 0;
};

std::string Replaced(const std::string& name) { return ReplaceInvalidUtf8(name); }

nlohmann::ordered_json AsJson(const Article& article, const std::string& name) {
  nlohmann::ordered_json json = {{"path", Replaced(name)}, {"lang", article.lang}};
  if (!article.title.empty()) json["title"] = article.title;
  if (!article.date.empty()) json["date"] = article.date;
  return json;
}

double Rounded(double value) { return std::round(value * 1e4) / 1e4; }

/// Writes pairs, each with an id of its own.
class Writer {
 public:
  Writer(const Collection& a, const Collection& b, std::ostream& out) : a_(a), b_(b), out_(out) {}

  void WriteListed(const ArticlePair& pair) {
    // Names with tabs or line ends would be read as several.
    const std::string& a = a_.names[pair.a];
    const std::string& b = b_.names[pair.b];
    if ((a + b).find_first_of("\t\n\r") != std::string::npos) {
      PrintNote(a + ": a name with a tab or the end of a line cannot be listed; left out");
      return;
    }
    out_ << IdOf(pair) << '\t' << Absolute(a) << '\t' << Absolute(b) << '\n';
  }

  void WriteJson(const ArticlePair& pair) {
    const nlohmann::ordered_json json = {{"id", IdOf(pair)},
                                         {"probability", Rounded(pair.probability)},
                                         {"closeness", Rounded(pair.closeness)},
                                         {"shared", Rounded(pair.shared)},
                                         {"articles",
                                          {AsJson(a_.articles[pair.a], a_.names[pair.a]),
                                           AsJson(b_.articles[pair.b], b_.names[pair.b])}}};
    out_ << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }

 private:
  // Lists are read from other folders than they were written in.
  static std::string Absolute(const std::string& name) {
    std::error_code failure;
    const fs::path path = fs::absolute(name, failure);
    return failure ? name : path.lexically_normal().string();
  }

  std::string IdOf(const ArticlePair& pair) {
    std::string id = a_.articles[pair.a].id + '+' + b_.articles[pair.b].id;
    std::ranges::replace_if(
        id, [](char c) { return static_cast<unsigned char>(c) < ' '; }, '_');
    const std::string base = id;
    for (int copy = 2; !taken_.insert(id).second; ++copy) id = base + '#' + std::to_string(copy);
    return id;
  }

  const Collection& a_;
  const Collection& b_;
  std::ostream& out_;
  std::set<std::string> taken_;
};

bool HaveOneLanguage(const Collection& a, const Collection& b) {
  std::set<std::string> langs;
  for (const Collection* collection : {&a, &b}) {
    for (const Article& article : collection->articles) langs.insert(article.lang);
  }
  return langs.size() == 1 && !langs.contains(std::string(kUndetermined));
}

ExitStatus Run(const Options& options) {
  const Overwriting overwriting(options.output);
  overwriting.Refuse({options.a, options.b});
  overwriting.Refuse(FilesOf(options.model));
  const std::string format = ChooseFormat(options.format, options.output, kFormats);
  const std::unique_ptr<const Encoder> encoder = OpenEncoder(options.model);
  if (options.pair.weights.content().of(weights::Table::kPairing).model != encoder->hash()) {
    PrintNote(
        "the weights of pairs were learned for another model: their order holds better than "
        "their probabilities");
  }
  const bool is_one = options.b.empty();
  const Collection a = ReadCollection(options.a, options.read);
  const Collection b = is_one ? Collection() : ReadCollection(options.b, options.read);
  for (const Collection* collection : {&a, &b}) {
    for (const std::string& name : collection->names) overwriting.Refuse(io::FileOf(name));
  }
  UnknownLanguages unknown(*encoder, "of its articles fewer pairs are found");
  for (const Collection* collection : {&a, &b}) {
    for (const Article& article : collection->articles) unknown.Note(article);
  }
  unknown.NoteCounts();
  PairOptions pair = options.pair;
  pair.threads = options.threads != 0
                     ? options.threads
                     : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  std::vector<ArticlePair> pairs;
  {
    Progress progress;
    pair.progress = [&](double share) { progress.ShowShare(share, "the comparisons"); };
    pairs =
        is_one ? Pair(*encoder, a.articles, pair) : Pair(*encoder, a.articles, b.articles, pair);
  }
  Output output(options.output);
  Writer writer(a, is_one ? a : b, output.stream());
  for (const ArticlePair& one : pairs) {
    format == "jsonl" ? writer.WriteJson(one) : writer.WriteListed(one);
  }
  output.Finish();
  if (!options.pair.same_language && a.articles.size() + b.articles.size() > 1 &&
      HaveOneLanguage(a, b)) {
    PrintNote("all articles are in one language; --same-language pairs such");
  }
  const std::size_t count = a.articles.size() + b.articles.size();
  if (count == 1) {
    PrintNote(
        "one article alone has no other to be paired with; name a folder of articles, or two");
  }
  PrintOutcome(std::to_string(pairs.size()) + (pairs.size() == 1 ? " pair" : " pairs") +
               " found among " + std::to_string(count) + (count == 1 ? " article" : " articles"));
  return kDone;
}

}  // namespace

Verb AddPair(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "pair", "Which articles of two collections, or of one, tell of the same events");
  command
      .add_option("A", options->a,
                  "A collection: a folder with its folders, or a file\nwith several articles")
      ->required()
      ->option_text(" ");
  command.add_option("B", options->b, "Another (default: pairs within A)")->option_text(" ");
  AddFormat(command, options->format, kFormats,
            "tsv: id, path and path, as batch reads them;\njsonl: with probabilities and what "
            "they rest on");
  command
      .add_option("--min-probability", options->pair.min_probability,
                  "Leave out less probable pairs, from 0 to 1 (default: 0.5)")
      ->option_text("P")
      ->check(Between(0, 1));
  command.add_flag(
      "--one-to-one", options->pair.one_to_one,
      "An article has one counterpart at most: the most\nprobable pairs are taken first");
  command.add_flag("--same-language", options->pair.same_language,
                   "Pair articles of one language, too, though of these\nfewer pairs are right");
  command
      .add_option_function<std::size_t>(
          "--days", [options](std::size_t days) { options->pair.most_days = days; },
          "Pair no articles that were published further apart,\nwhere both say when")
      ->option_text("N");
  command
      .add_option("--threads", options->threads,
                  "Threads (default: all cores); the output is the same\nfor any number")
      ->option_text("N")
      ->check(Between(1, 1024));
  AddOutput(command, options->output);
  AddPresplit(command, options->read);
  AddModel(command, options->model);
  SetExample(command, "{} pair corpora/samples/volcano");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
