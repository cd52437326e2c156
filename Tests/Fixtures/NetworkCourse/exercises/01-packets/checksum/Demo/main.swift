// swift run checksum: the sum of three bytes.
import Checksum

print(checksum([200, 100, 1]))
