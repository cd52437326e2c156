import Sums

print(try sum(of: [1, 2, 3]))
