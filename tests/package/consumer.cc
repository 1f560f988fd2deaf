// The first ten lines of a user, as README.md shows them.
#include <fstream>
#include <iostream>
#include <synoptic/synoptic.hpp>

int main(int, char** files) {
  const synoptic::Model model = synoptic::Model::Default();
  const auto a = synoptic::ReadArticle(files[1]);
  const auto b = synoptic::ReadArticle(files[2]);
  const synoptic::Synopsis synopsis = synoptic::Align(model, {a, b});
  for (const auto& claim : synopsis.claims) std::cout << claim << '\n';
  synoptic::WriteHtml(synopsis, std::ofstream("synopsis.html"));
}
