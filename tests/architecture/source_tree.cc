#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace synoptic::architecture {
namespace {

namespace fs = std::filesystem;

std::string ReadText(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The end of the literal that `quote` opens at `begin`, one past its last quote.
std::size_t EndOfLiteral(std::string_view text, std::size_t begin) {
  if (text[begin] == '"' && begin > 0 && text[begin - 1] == 'R') {
    const std::size_t bracket = text.find('(', begin);
    const std::string close = ")" + std::string(text.substr(begin + 1, bracket - begin - 1)) + "\"";
    const std::size_t end = text.find(close, bracket);
    return end == std::string_view::npos ? text.size() : end + close.size();
  }
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text[begin] || text[i] == '\n') {
      return i + 1;
    }
  }
  return text.size();
}

/// A quote between digits separates them: 1'000.
bool IsDigitSeparator(std::string_view text, std::size_t at) {
  return text[at] == '\'' && at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
}

/// The end of what is not code at `begin`; `begin` itself if it is code.
std::size_t EndOfNonCode(std::string_view text, std::size_t begin) {
  if (text.substr(begin, 2) == "//") return std::min(text.find('\n', begin), text.size());
  if (text.substr(begin, 2) == "/*") {
    const std::size_t end = text.find("*/", begin + 2);
    return end == std::string_view::npos ? text.size() : end + 2;
  }
  const bool is_quote = text[begin] == '"' || text[begin] == '\'';
  return is_quote && !IsDigitSeparator(text, begin) ? EndOfLiteral(text, begin) : begin;
}

bool StartsInclude(std::string_view text, std::size_t begin) {
  return text.substr(begin).starts_with("#include");
}

}  // namespace

std::vector<SourceFile> ReadSources(const std::vector<std::string>& folders) {
  const fs::path root = SYNOPTIC_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cc" && ending != ".hpp") continue;
      files.push_back({fs::relative(entry.path(), root).generic_string(), ReadText(entry.path())});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::string CodeOf(const SourceFile& file) {
  std::string code = file.text;
  for (std::size_t i = 0; i < file.text.size();) {
    if (StartsInclude(file.text, i)) {
      i = std::min(file.text.find('\n', i), file.text.size());
      continue;
    }
    const std::size_t end = EndOfNonCode(file.text, i);
    for (std::size_t k = i; k < end; ++k) {
      if (code[k] != '\n') code[k] = ' ';
    }
    i = std::max(end, i + 1);
  }
  return code;
}

std::vector<std::string> IncludesOf(const SourceFile& file) {
  std::vector<std::string> includes;
  std::istringstream lines(CodeOf(file));
  for (std::string line; std::getline(lines, line);) {
    if (!StartsInclude(line, 0)) continue;
    const std::size_t begin = line.find_first_of("\"<");
    const std::size_t end = line.find_first_of("\">", begin + 1);
    if (end != std::string::npos) includes.push_back(line.substr(begin, end - begin + 1));
  }
  return includes;
}

}  // namespace synoptic::architecture
