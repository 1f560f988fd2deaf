#include "tests/cli/shell.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path MakeFolder(const std::string& purpose) {
  std::string pattern = (fs::temp_directory_path() / ("synoptic-" + purpose + "-XXXXXX")).string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
  return pattern;
}

}  // namespace

ShellTest::ShellTest() : folder_(MakeFolder("test")) {}

ShellTest::~ShellTest() { fs::remove_all(folder_); }

Outcome ShellTest::Shell(const std::string& command) const {
  const fs::path io = MakeFolder("io");
  std::ofstream(io / "script") << "cd '" SYNOPTIC_SOURCE_DIR "'\nS='" SYNOPTIC_PROGRAM "'\nT='"
                               << folder_.string() << "'\n"
                               << command << '\n';
  const std::string prefix = "'" + io.string() + "/";
  const int status = std::system(
      ("sh " + prefix + "script' > " + prefix + "out' 2> " + prefix + "err' < /dev/null").c_str());
  Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : -1, ReadAll(io / "out"),
                  ReadAll(io / "err")};
  fs::remove_all(io);
  return outcome;
}

std::string ShellTest::Write(const std::string& name, const std::string& content) const {
  std::ofstream(folder_ / name, std::ios::binary) << content;
  return (folder_ / name).string();
}

std::string ShellTest::Read(const std::string& name) const { return ReadAll(folder_ / name); }

std::vector<std::string> ShellTest::Files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace synoptic::cli
