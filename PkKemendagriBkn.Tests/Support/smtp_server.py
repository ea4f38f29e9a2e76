"""A mail server in a process of its own, standard library alone: smtp_server.py FOLDER PORT MOOD.

Prints the port that it listens at. Every mail that it takes is a file in FOLDER, there before it is acknowledged.
MOOD: works, slow (a tenth of a second before each answer), tarpit (never answers MAIL), 451, 550, drop (hangs up instead of acknowledging).
"""
import asyncio
import itertools
import os
import sys

folder, port, mood = sys.argv[1], int(sys.argv[2]), sys.argv[3]
numbers = itertools.count(len(os.listdir(folder)))


async def talk(reader, writer):
    async def say(line):
        if mood == "slow":
            await asyncio.sleep(0.1)
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    try:
        await say("220 ready")
        while line := await reader.readline():
            command = line[:4].upper()
            if command == b"MAIL" and mood == "tarpit":
                await asyncio.sleep(3600)
            if command == b"RCPT" and mood in ("451", "550"):
                await say({"451": "451 try later", "550": "550 no such mailbox"}[mood])
            elif command == b"DATA":
                await say("354 end with a dot")
                content = b""
                while (part := await reader.readline()) not in (b".\r\n", b""):
                    content += part[1:] if part.startswith(b".") else part
                path = os.path.join(folder, f"{next(numbers):06}.eml")
                with open(path, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                if mood == "drop":
                    break
                await say("250 taken")
            elif command == b"QUIT":
                await say("221 bye")
                break
            else:
                await say("250 ok")
    except ConnectionError:
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(talk, "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
