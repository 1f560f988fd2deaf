#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/results.hpp"
#include "tests/unit/views/json_text.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Layout = JsonOptions::Layout;

std::vector<Result> ReadAll(const std::string& text) {
  std::istringstream in(text);
  ResultReader reader(in, "file");
  std::vector<Result> results;
  while (std::optional<Result> result = reader.Next()) results.push_back(std::move(*result));
  return results;
}

std::string ComplaintOf(const std::string& text) {
  try {
    ReadAll(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::string Line(const Synopsis& synopsis) {
  std::string line = testing::Write(synopsis, Layout::kLine);
  line.pop_back();
  return line;
}

TEST(ResultReader, ReadsADocumentInEitherLayout) {
  for (const Layout layout : {Layout::kLine, Layout::kIndented}) {
    const std::string text = testing::Write(testing::Bridge(), layout);
    for (const std::string& around : {text, "\n\n" + text + "\n \n"}) {
      const auto results = ReadAll(around);
      ASSERT_THAT(results, SizeIs(1));
      EXPECT_EQ(results[0].id, "");
      EXPECT_EQ(testing::Write(*results[0].synopsis, layout), text);
    }
  }
}

TEST(ResultReader, ReadsTheRecordsOfBatch) {
  const auto results = ReadAll("{\"id\":\"a\",\"synopsis\":" + Line(testing::Bridge()) +
                               "}\n\n{\"id\":\"b\",\"error\":{\"code\":\"not_found\",\"message\":"
                               "\"x.txt: is not there\"}}\r\n" +
                               Line(testing::Library()));
  ASSERT_THAT(results, SizeIs(3));
  EXPECT_EQ(results[0].id, "a");
  EXPECT_EQ(testing::Write(*results[0].synopsis), testing::Write(testing::Bridge()));
  EXPECT_EQ(results[1].id, "b");
  EXPECT_FALSE(results[1].synopsis);
  EXPECT_EQ(results[1].problem, "not_found: x.txt: is not there");
  EXPECT_EQ(results[2].synopsis->articles.size(), 3U);
}

TEST(ResultReader, ReadsARecordOverManyLines) {
  const std::string record =
      "{\"id\": \"a\",\n\"synopsis\": " + testing::Write(testing::Bridge()) + "}";
  EXPECT_EQ(ReadAll(record).at(0).id, "a");
}

TEST(ResultReader, NamesFileAndLineOfWhatIsWrong) {
  EXPECT_EQ(ComplaintOf(""),
            "file: expected the JSON of align or the lines of batch, found nothing");
  EXPECT_EQ(ComplaintOf(" \n\n"), ComplaintOf(""));
  EXPECT_THAT(ComplaintOf("claim\tlabel\n"), StartsWith("file: expected the JSON of a synopsis"));
  EXPECT_THAT(ComplaintOf("[]"), StartsWith("file: the top level: expected an object"));
  EXPECT_THAT(ComplaintOf("{\"id\":\"a\",\"error\":{}}"), HasSubstr("error"));
  const std::string line = "{\"id\":\"a\",\"synopsis\":" + Line(testing::Bridge()) + "}\n";
  EXPECT_THAT(ComplaintOf(line + "\n" + line.substr(0, line.size() / 2)), StartsWith("file:3: "));
  EXPECT_THAT(ComplaintOf(line + "{\"id\":\"a\",\"synopsis\":{\"synopsis\":9}}"),
              StartsWith("file:2: synopsis.synopsis: expected format version 1 or 2"));
}

/// The numbers of those that are not blank and hold no synopsis.
std::vector<std::size_t> BrokenLines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::size_t> numbers;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const bool is_blank = line.find_first_not_of(' ') == std::string::npos;
    if (!is_blank && line.find("\"synopsis\":") == std::string::npos) numbers.push_back(number);
  }
  return numbers;
}

TEST(ResultReader, GoesOnBehindALineThatIsNoResult) {
  const std::string line = "{\"id\":\"a\",\"synopsis\":" + Line(testing::Bridge()) + "}\n";
  for (const std::string& text :
       {line + "{\"id\":\n" + line, line + "[1]\n" + line, "{\"id\":\n" + line + line,
        "{\"id\":\n{\"id\n" + line + line, "nonsense\n\n\n{\n" + line + line, "[1]\n" + line + line,
        "[1]\n \n" + line + line}) {
    std::istringstream in(text);
    ResultReader reader(in, "file");
    std::size_t read = 0;
    std::string problem;
    std::vector<std::size_t> broken;
    for (bool more = true; more;) {
      try {
        more = reader.Next().has_value();
        read += more ? 1 : 0;
      } catch (const Error& error) {
        problem = error.what();
        ASSERT_TRUE(reader.is_of_lines());
        EXPECT_THAT(problem, StartsWith("file:" + std::to_string(reader.line()) + ": "));
        broken.push_back(reader.line());
      }
    }
    EXPECT_EQ(broken, BrokenLines(text)) << text.substr(0, 20);
    EXPECT_EQ(read, 2U) << text.substr(0, 20);
    EXPECT_THAT(problem, HasSubstr("expected"));
  }
  std::istringstream in("{\n\"id\": ");
  ResultReader reader(in, "file");
  EXPECT_THROW(reader.Next(), Error);
  EXPECT_FALSE(reader.is_of_lines());
}

}  // namespace
}  // namespace synoptic
