#include "align/cli/formats.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>

#include "align/cli/options.hpp"
#include "models/vectors/whole_file.hpp"

namespace synoptic::cli {
namespace {

/// "html" of "page.HTML".
std::string EndingOf(const std::string& file) {
  std::string ending = std::filesystem::path(file).extension().string();
  if (ending.starts_with('.')) ending.erase(0, 1);
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending;
}

std::string ListEndings(const Formats& formats) {
  std::vector<std::string> endings = formats.names;
  std::ranges::replace(endings, formats.text, "txt");
  std::ranges::sort(endings);
  std::string list;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    list += (i == 0 ? "." : i + 1 < endings.size() ? ", ." : " or .") + endings[i];
  }
  return list;
}

}  // namespace

void AddFormat(CLI::App& command, std::string& format, const Formats& formats,
               const std::string& meaning) {
  std::vector<std::string> names = formats.names;
  std::ranges::sort(names);
  command
      .add_option("--format", format,
                  meaning + "\n(default: by the ending of the output file, else " +
                      formats.names.front() + ")")
      ->option_text("FORMAT")
      ->check(OneOf(names));
}

std::string ChooseFormat(const std::string& format, const std::string& output,
                         const Formats& formats) {
  if (!format.empty()) return format;
  std::error_code ignored;
  if (output.empty() || output == "-" || vectors::IsStream(output) ||
      std::filesystem::is_directory(output, ignored)) {
    return formats.names.front();
  }
  const std::string ending = EndingOf(output);
  for (const std::string& name : formats.names) {
    if (ending == (name == formats.text ? "txt" : name)) return name;
  }
  throw CLI::ValidationError("--output", output + ": expected a name that ends with " +
                                             ListEndings(formats) + ", or --format; found " +
                                             (ending.empty() ? "no ending" : "." + ending));
}

}  // namespace synoptic::cli
