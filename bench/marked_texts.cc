#include "bench/marked_texts.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace synoptic::bench {
namespace {

using weights::MakeText;
using weights::MarkedText;

// Where each word stands, each sought behind the one before.
std::vector<Span> FindWords(const std::string& text, const std::vector<std::string>& words) {
  std::vector<Span> spans;
  std::size_t from = 0;
  for (const std::string& word : words) {
    const std::size_t begin = text.find(word, from);
    if (begin == std::string::npos) throw std::runtime_error("no \"" + word + "\" in: " + text);
    from = begin + word.size();
    spans.push_back({begin, from});
  }
  return spans;
}

std::vector<std::string> Split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, separator);) fields.push_back(field);
  return fields;
}

std::vector<MarkedText> ReadXParadeFile(const std::filesystem::path& file,
                                        const std::string& premise_lang, const std::string& lang) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  std::vector<MarkedText> texts;
  for (const auto& row : nlohmann::json::parse(in)) {
    MarkedText text;
    text.set = premise_lang + "-" + lang;
    text.text = MakeText(row.at("text"), lang);
    text.other = MakeText(row.at("premise"), premise_lang);
    // Token 0 names the language; some numbers are left out.
    std::map<std::size_t, std::string> tokens;
    for (const auto& [number, word] : row.at("tokens").items()) {
      if (number != "0") tokens[std::stoul(number)] = word;
    }
    std::vector<std::string> words;
    for (const auto& [number, word] : tokens) words.push_back(word);
    text.words = FindWords(text.text.text, words);
    std::map<std::size_t, std::size_t> votes;
    for (const auto& [number, word] : tokens) votes[number] = 0;
    for (const auto& annotation : row.at("annotations")) {
      std::set<std::size_t> marked;
      for (const auto& [kind, numbers] : annotation.at("spans").items()) {
        if (kind.starts_with("new information")) marked.insert(numbers.begin(), numbers.end());
      }
      for (const std::size_t number : marked) {
        if (const auto vote = votes.find(number); vote != votes.end()) ++vote->second;
      }
    }
    for (const auto& [number, count] : votes) {
      text.is_new.push_back(2 * count > row.at("annotations").size());
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

MarkedText MakeRefresd(const std::string& words, const std::string& marks, const std::string& lang,
                       const std::string& other, const std::string& other_lang) {
  MarkedText text;
  text.set = "refresd " + lang;
  text.text = MakeText(words, lang);
  text.other = MakeText(other, other_lang);
  text.words = FindWords(words, Split(words, ' '));
  for (const std::string& votes : Split(marks, ' ')) text.is_new.push_back(std::stoi(votes) >= 2);
  if (text.is_new.size() != text.words.size()) throw std::runtime_error("marks, words: " + words);
  return text;
}

}  // namespace

std::vector<MarkedText> ReadXParade(const std::filesystem::path& folder,
                                    const std::vector<std::string>& langs) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<MarkedText> texts;
  for (const std::filesystem::path& file : files) {
    const std::vector<std::string> name = Split(file.filename().string(), '-');
    const auto is_known = [&](const std::string& lang) {
      return std::ranges::find(langs, lang) != langs.end();
    };
    if (name.size() < 2 || !is_known(name[0]) || !is_known(name[1])) continue;
    std::ranges::move(ReadXParadeFile(file, name[0], name[1]), std::back_inserter(texts));
  }
  return texts;
}

std::vector<RelatedTexts> ReadRefresd(const std::filesystem::path& folder) {
  std::vector<RelatedTexts> texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().find("rationale") == std::string::npos) continue;
    std::ifstream in(entry.path());
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
      const std::vector<std::string> fields = Split(line, '\t');
      if (fields.size() != 6) throw std::runtime_error(entry.path().string() + ": " + line);
      texts.push_back({fields[1], MakeRefresd(fields[2], fields[4], "en", fields[3], "fr"),
                       MakeRefresd(fields[3], fields[5], "fr", fields[2], "en")});
    }
  }
  if (texts.empty()) throw std::runtime_error(folder.string() + ": no table with rationales");
  return texts;
}

}  // namespace synoptic::bench
