#include "align/cli/score_input.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

/// The first character that is no white space, or nothing; it stays in the stream.
int FirstCharacter(std::istream& in) {
  in >> std::ws;
  return in.peek();
}

bool BeginsBeads(int character) {
  return character == '[' || ('0' <= character && character <= '9');
}

ResultInput ReadResult(std::istream& in, const std::string& name) {
  const int first = FirstCharacter(in);
  if (first == std::istream::traits_type::eof()) {
    throw Error(ErrorCode::kInvalidFormat,
                name + ": expected the JSON of align, beads or a ladder, found nothing");
  }
  if (BeginsBeads(first)) return ReadBeads(in, name);
  try {
    return ReadJson(in);
  } catch (const Error& error) {
    throw Error(error.code(), name + ": " + error.what());
  }
}

std::ifstream Open(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::kNotFound, file + ": cannot be opened");
  if (std::filesystem::is_directory(file)) {
    throw Error(ErrorCode::kUnreadable, file + ": a directory; expected a file");
  }
  return in;
}

}  // namespace

GoldInput ReadGoldInput(const std::string& file) {
  std::ifstream in = Open(file);
  if (std::filesystem::is_regular_file(file)) {  // A pipe is read once.
    if (auto given = io::ReadGivenLinks(file)) return std::move(*given);
  }
  const int first = FirstCharacter(in);
  if (BeginsBeads(first)) return ReadBeads(in, file);
  if (first == '{') {
    throw Error(ErrorCode::kInvalidFormat,
                file + ": expected a gold file, found JSON; a result is named with --result, behind "
                       "the gold that it is held against");
  }
  return ReadGold(file);
}

ResultInput ReadResultInput(const std::string& file) {
  if (file == "-") return ReadResult(std::cin, "standard input");
  std::ifstream in = Open(file);
  return ReadResult(in, file);
}

namespace {

/// The beads of a result of the very articles.
std::vector<Bead> BeadsOfGiven(const io::GivenLinks& given, const Synopsis& synopsis) {
  bool are_same = synopsis.articles.size() == given.documents.size();
  for (std::size_t i = 0; are_same && i < given.documents.size(); ++i) {
    are_same = synopsis.articles[i].units.size() == given.documents[i].article.sentences.size();
  }
  if (!are_same) {
    throw Error(ErrorCode::kInvalidArgument,
                "the result is of other sentences than the memory has; expected one of its "
                "articles, cut into sentences");
  }
  return BeadsOf(synopsis, BeadIndex::kUnit);
}

}  // namespace

scoring::Comparison CompareInputs(const GoldInput& gold, const ResultInput& result,
                                  BeadIndex index) {
  const auto* const synopsis = std::get_if<Synopsis>(&result);
  if (const auto* const rows = std::get_if<Gold>(&gold)) {
    return synopsis ? scoring::Compare(*rows, *synopsis)
                    : scoring::Compare(*rows, std::get<std::vector<Bead>>(result));
  }
  if (const auto* const given = std::get_if<io::GivenLinks>(&gold)) {
    return scoring::Compare(given->beads, synopsis ? BeadsOfGiven(*given, *synopsis)
                                                   : std::get<std::vector<Bead>>(result));
  }
  const auto& beads = std::get<std::vector<Bead>>(gold);
  return synopsis ? scoring::Compare(beads, BeadsOf(*synopsis, index))
                  : scoring::Compare(beads, std::get<std::vector<Bead>>(result));
}

}  // namespace synoptic::cli
