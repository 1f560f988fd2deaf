#include "align/cli/options.hpp"

#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <sstream>
#include <system_error>

#include "align/cli/message.hpp"
#include "synoptic/no_vectors.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

std::vector<std::string> SplitAtCommas(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
    end = text.find(',', begin);
    parts.push_back(text.substr(begin, end - begin));
  }
  return parts;
}

/// Of --model. A file of such a name is written "./none".
constexpr std::string_view kNone = "none";

/// What is wrong with a list of languages; empty if nothing is.
std::string CheckLanguages(const std::string& text) {
  for (const std::string& lang : SplitAtCommas(text)) {
    if (lang.empty() || IsKnownLanguage(lang)) continue;
    return "unknown language \"" + lang + "\"; expected a tag such as it, id or pt-BR";
  }
  return {};
}

/// Whether a text begins as "it=" does. A file of such a name is written "./it=".
bool NamesLanguage(const std::string& text) {
  const std::size_t equals = text.find('=');
  return equals != std::string::npos && equals > 0 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == equals;
}

ModelFile ParseModelFile(const std::string& text) {
  const std::size_t equals = text.find('=');
  const bool is_pair = NamesLanguage(text) && equals + 1 < text.size();
  if (!is_pair)
    throw CLI::ValidationError("expected LANG=FILE, such as it=wiki.it.vec, found \"" + text + '"');
  const std::string lang = text.substr(0, equals);
  if (!IsKnownLanguage(lang)) {
    throw CLI::ValidationError("unknown language \"" + lang + "\" in \"" + text + '"');
  }
  return {lang, text.substr(equals + 1)};
}

std::optional<double> NumberIn(const std::string& text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return value;
}

void AddLanguageList(CLI::App& command, const std::string& name, const std::string& meaning,
                     std::vector<std::string>& languages) {
  command
      .add_option_function<std::string>(
          name, [&languages](const std::string& text) { languages = SplitAtCommas(text); }, meaning)
      ->option_text("LANG,...")
      ->check(CheckLanguages);
}

}  // namespace

void AddInput(CLI::App& command, InputOptions& options) {
  AddLanguageList(command, "--lang",
                  "Languages of the articles, in their order: it,id\n"
                  "(default: recognised, as where one is left empty)",
                  options.languages);
  AddPresplit(command, options.read);
}

void AddPresplit(CLI::App& command, ReadOptions& options) {
  command
      .add_option("--encoding", options.encoding,
                  "What the files are in, such as windows-1251, where they\nare no UTF-8 (default: "
                  "found by what comes out)")
      ->option_text("NAME");
  command
      .add_option("--fields", options.fields,
                  "Of articles in JSON, which members have what:\ntext=content,title=kicker "
                  "(default: by the usual names)")
      ->option_text("FIELD=NAME,...");
  CLI::Option* const presplit = command.add_flag_callback(
      "--presplit", [&options] { options.lines = ReadOptions::Lines::kSentence; },
      "Take each line for a sentence; blank lines separate\nparagraphs, form feeds parts");
  command
      .add_option("--break-at", options.break_at,
                  "With --presplit: lines that consist of this, such as\n<page>, separate parts")
      ->option_text("TEXT")
      ->needs(presplit);
}

void AddLanguages(CLI::App& command, std::vector<std::string>& languages) {
  AddLanguageList(command, "--languages", "Only these, such as it,id (default: all that occur)",
                  languages);
}

void AddOutput(CLI::App& command, std::string& file) {
  command.add_option("--output,-o", file, "Write to this file instead of standard output")
      ->option_text("FILE")
      ->check([](const std::string& name) {
        return name.empty() ? std::string("expected the name of a file, found nothing")
                            : std::string();
      });
}

void AddMinProbability(CLI::App& command, AlignOptions& options) {
  command
      .add_option("--min-probability", options.min_probability,
                  "Make no link below this, from 0 to 1 (default: 0.4)")
      ->option_text("P")
      ->check(Between(0, 1));
}

void AddOnlyRisk(CLI::App& command, AlignOptions& options) {
  command
      .add_option_function<double>(
          "--only-risk", [&options](const double& risk) { options.only_risk = risk; },
          "Retain of the claims of one article those that are\nsure enough: that on average at "
          "most "
          "this share has a\ncounterpart after all, such as 0.1; leave others open")
      ->option_text("R")
      ->check(Inside(0, 1));
}

void AddOrder(CLI::App& command, AlignOptions& options) {
  using Order = AlignOptions::Order;
  static const std::map<std::string, Order> orders = {
      {"auto", Order::kAuto}, {"free", Order::kFree}, {"monotone", Order::kMonotone}};
  command
      .add_option_function<std::string>(
          "--order", [&options](const std::string& name) { options.order = orders.at(name); },
          "free: links may cross; monotone: they may not, as in\ntranslations; auto: what the "
          "articles look like\n(default: auto)")
      ->option_text("ORDER")
      ->check(OneOf({"auto", "free", "monotone"}));
}

void AddUnits(CLI::App& command, UnitKind& units) {
  command
      .add_option_function<std::string>(
          "--units",
          [&units](const std::string& text) {
            units = text == "clause" ? UnitKind::kClause : UnitKind::kSentence;
          },
          "sentence, or clause where one makes several claims\n(default: sentence)")
      ->option_text("KIND")
      ->check(OneOf({"sentence", "clause"}));
}

void AddModel(CLI::App& command, ModelOptions& options) {
  command
      .add_option_function<std::string>(
          "--model",
          [&options](const std::string& text) {
            options.file.clear();
            options.files.clear();
            if (!NamesLanguage(text)) {
              options.file = text;
              return;
            }
            for (const std::string& part : SplitAtCommas(text)) {
              options.files.push_back(ParseModelFile(part));
            }
          },
          "A store, a fastText .bin or .ftz, or a .vec; or one a\n"
          "language, it=FILE,id=FILE; or none: no vectors at all\n(default: embedded)")
      ->option_text("FILE");
  AddMaxVocab(command, options.open.max_words, "all");
}

void AddDictionaries(CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option("--dictionary", files,
                  "Words and what they mean: two columns with a tab between\nthem, or the .dic of "
                  "hunalign; may be repeated")
      ->expected(1, -1)
      ->allow_extra_args(false)
      ->option_text("FILE");
}

std::vector<Dictionary> ReadDictionaries(const std::vector<std::string>& files) {
  std::vector<Dictionary> dictionaries;
  for (const std::string& file : files) {
    const Dictionary& dictionary = dictionaries.emplace_back(ReadDictionary(file));
    if (dictionary.passed_over() == 0) continue;
    const std::size_t all = dictionary.passed_over() + dictionary.entries().size();
    PrintNote(file + ": " + std::to_string(dictionary.passed_over()) + " of " +
              std::to_string(all) + " entries have more than " +
              std::to_string(Dictionary::kMostWordsOfEntry) +
              " words on a side, and are passed over");
  }
  return dictionaries;
}

void AddWeights(CLI::App& command, AlignOptions& options) {
  command
      .add_option_function<std::string>(
          "--weights",
          [&options](const std::string& file) { options.weights = Weights::Open(file); },
          "Weights that \"synoptic calibrate\" wrote\n(default: embedded)")
      ->option_text("FILE");
}

void NoteWeights(const Weights& weights, const Encoder& model) {
  if (model.dimension() == 0) {
    PrintNote(
        "without a model, links and labels rest on lengths, order, figures, words that are written "
        "alike, and dictionaries; what is said in other words is not seen");
    return;
  }
  if (weights.encoder_hash() == model.hash()) return;
  PrintNote("the weights \"" + weights.name() + "\" were learned with another model (" +
            weights.encoder_hash() + ") than " + model.name() + " (" + model.hash() +
            "); \"synoptic calibrate\" learns others from gold");
}

void AddMaxVocab(CLI::App& command, std::size_t& max_words, const std::string& otherwise) {
  command
      .add_option("--max-vocab", max_words,
                  "Only so many words of a .bin, .ftz or .vec, the most\nfrequent (default: " +
                      otherwise + ")")
      ->option_text("N")
      ->check(Between(1, 4e9));
}

Model OpenModel(const ModelOptions& options) {
  if (options.file == kNone) {
    throw CLI::ValidationError("--model",
                               "none has no vectors; expected a file (a file of that "
                               "name is written ./none)");
  }
  if (!options.files.empty()) return Model::Open(options.files, options.open);
  return options.file.empty() ? Model::Default() : Model::Open(options.file, options.open);
}

std::unique_ptr<const Encoder> OpenEncoder(const ModelOptions& options) {
  if (options.file == kNone) return std::make_unique<const NoVectors>();
  return std::make_unique<const Model>(OpenModel(options));
}

std::vector<std::string> FilesOf(const ModelOptions& options) {
  std::vector<std::string> files;
  if (!options.file.empty() && options.file != kNone) files.push_back(options.file);
  for (const ModelFile& file : options.files) files.push_back(file.file.string());
  return files;
}

void AddModelFile(CLI::App& command, const std::string& name, const std::string& meaning,
                  ModelFile& model) {
  command
      .add_option_function<std::string>(
          name, [&model](const std::string& text) { model = ParseModelFile(text); }, meaning)
      ->option_text("LANG=FILE");
}

CLI::Validator Between(double least, double most) {
  return CLI::Validator(
      [=](const std::string& text) -> std::string {
        const std::optional<double> value = NumberIn(text);
        if (value && least <= *value && *value <= most) return {};
        std::ostringstream problem;
        problem << "expected a number from " << least << " to " << most << ", found \"" << text
                << '"';
        return problem.str();
      },
      "");
}

CLI::Validator Inside(double least, double most) {
  return CLI::Validator(
      [=](const std::string& text) -> std::string {
        const std::optional<double> value = NumberIn(text);
        if (value && least < *value && *value < most) return {};
        std::ostringstream problem;
        problem << "expected a number above " << least << " and below " << most << ", found \""
                << text << '"';
        return problem.str();
      },
      "");
}

CLI::Validator OneOf(const std::vector<std::string>& names) {
  std::string values;  // Not shown, for options say what they take; completions read it.
  for (const std::string& name : names) values += (values.empty() ? "" : "|") + name;
  return CLI::Validator(
      [names](const std::string& text) -> std::string {
        std::string expected;
        for (std::size_t i = 0; i < names.size(); ++i) {
          if (text == names[i]) return {};
          expected += (i == 0 ? "" : i + 1 < names.size() ? ", " : " or ") + names[i];
        }
        return "expected " + expected + ", found \"" + text + '"';
      },
      values);
}

}  // namespace synoptic::cli
