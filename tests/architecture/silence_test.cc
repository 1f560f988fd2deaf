// The library never prints and never ends the process: that is for the program to decide.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/architecture/source_tree.hpp"

namespace synoptic::architecture {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::regex kSpeaks(R"(\bstd::(cout|cerr|clog|wcout|wcerr)\b|\b(stdout|stderr)\b)"
                         R"(|\b(printf|fprintf|vprintf|puts|putchar|perror)\s*\()"
                         R"(|\b(exit|_exit|_Exit|quick_exit|abort|terminate)\s*\()");

/// "file:line: code" for each line of the library that prints or exits.
std::vector<std::string> Violations(const std::vector<SourceFile>& files) {
  std::vector<std::string> violations;
  for (const SourceFile& file : files) {
    if (file.path.starts_with("align/cli/") || file.path.starts_with("models/programs/")) continue;
    std::istringstream lines(CodeOf(file));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (!std::regex_search(line, kSpeaks)) continue;
      violations.push_back(file.path + ":" + std::to_string(number) + ": " + line);
    }
  }
  return violations;
}

/// The names that the built library needs from elsewhere, one a line of `nm`.
std::vector<std::string> UndefinedNames() {
  const std::string command = std::string(SYNOPTIC_NM) + " --undefined-only " SYNOPTIC_LIBRARY;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  std::vector<std::string> names;
  for (char line[4096]; pipe && std::fgets(line, sizeof line, pipe.get()) != nullptr;) {
    std::string name = line;
    name.erase(name.find_last_not_of("\n ") + 1);
    names.push_back(name.substr(name.rfind(' ') + 1));
  }
  return names;
}

TEST(SilenceTest, TheSourcesOfTheLibraryNeitherPrintNorExit) {
  EXPECT_THAT(Violations(ReadSources(kProduct)), IsEmpty());
}

TEST(SilenceTest, TheBuiltLibraryNeitherPrintsNorExits) {
  if (!std::string(SYNOPTIC_LIBRARY).ends_with(".a")) GTEST_SKIP() << "not a static library";
  const std::vector<std::string> names = UndefinedNames();
  ASSERT_THAT(names, ::testing::Contains("_Unwind_Resume")) << "nm has told nothing";
  const std::regex forbidden("_ZSt4cout|_ZSt4cerr|_ZSt4clog|printf|puts|putchar|exit|_exit|abort");
  for (const std::string& name : names) {
    EXPECT_FALSE(std::regex_match(name, forbidden)) << name;
  }
}

TEST(SilenceTest, ALoudLineIsNoticedAndAQuietOneIsNot) {
  EXPECT_THAT(Violations({{"align/claims/x.cc", "std::cout << 1;\nprintf(\"a\");\nexit(1);\n"}}),
              SizeIs(3));
  EXPECT_THAT(
      Violations({{"align/claims/x.cc",
                   "// std::cout << claim\nsnprintf(text);\nconst char* s = \"exit(1)\";\n"},
                  {"align/cli/main.cc", "std::cerr << 1;\n"}}),
      IsEmpty());
}

}  // namespace
}  // namespace synoptic::architecture
