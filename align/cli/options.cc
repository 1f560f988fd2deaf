#include "align/cli/options.hpp"

#include <charconv>
#include <cstddef>
#include <sstream>
#include <system_error>

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

/// What is wrong with a list of languages; empty if nothing is.
std::string CheckLanguages(const std::string& text) {
  for (const std::string& lang : SplitAtCommas(text)) {
    if (lang.empty() || IsKnownLanguage(lang)) continue;
    return "unknown language \"" + lang + "\"; expected a tag such as it, id or pt-BR";
  }
  return {};
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

void AddLang(CLI::App& command, std::vector<std::string>& languages) {
  AddLanguageList(command, "--lang",
                  "Languages of the articles, in their order: it,id\n"
                  "(default: recognised, as where one is left empty)",
                  languages);
}

void AddLanguages(CLI::App& command, std::vector<std::string>& languages) {
  AddLanguageList(command, "--languages", "Only these, such as it,id (default: all that occur)",
                  languages);
}

void AddOutput(CLI::App& command, std::string& file) {
  command.add_option("--output,-o", file, "Write to this file instead of standard output")
      ->option_text("FILE");
}

void AddMinProbability(CLI::App& command, AlignOptions& options) {
  command
      .add_option("--min-probability", options.min_probability,
                  "Make no link below this, from 0 to 1 (default: 0.5)")
      ->option_text("P")
      ->check(Between(0, 1));
}

void AddModel(CLI::App& command, std::string& store) {
  command.add_option("--model", store, "A store written by \"pack\" (default: embedded)")
      ->option_text("STORE");
}

Model OpenModel(const std::string& store) {
  return store.empty() ? Model::Default() : Model::Open(store);
}

CLI::Validator Between(double least, double most) {
  return CLI::Validator(
      [=](const std::string& text) -> std::string {
        double value = 0;
        const char* const end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data(), end, value);
        if (parsed.ec == std::errc() && parsed.ptr == end && least <= value && value <= most) {
          return {};
        }
        std::ostringstream problem;
        problem << "expected a number from " << least << " to " << most << ", found \"" << text
                << '"';
        return problem.str();
      },
      "");
}

CLI::Validator OneOf(const std::vector<std::string>& names) {
  return CLI::Validator(
      [names](const std::string& text) -> std::string {
        std::string expected;
        for (std::size_t i = 0; i < names.size(); ++i) {
          if (text == names[i]) return {};
          expected += (i == 0 ? "" : i + 1 < names.size() ? ", " : " or ") + names[i];
        }
        return "expected " + expected + ", found \"" + text + '"';
      },
      "");
}

}  // namespace synoptic::cli
