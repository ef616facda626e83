// The client of `orval`, whose results are unions by status: `node orval.js` calls a service without users.

import assert from "node:assert/strict";
import { createUser, downloadUsers, getUser, listUsers } from "./generated/orval.js";
import type { NewUser, Problem, User } from "./generated/orval.js";

/** Whether a type is another one, and not `any`. */
type Is<A, B> = 0 extends 1 & A ? false : [A] extends [B] ? true : false;

const editor = { headers: { Authorization: "Bearer editor-token" } };
const alice: NewUser = { name: "Alice", email: "alice@example.com" };
const stored: User = { id: 1, ...alice };

const created = await createUser(alice, editor);
assert(created.status === 201);
const isUser: Is<typeof created.data, User> = true;
assert(isUser);
assert.equal(created.headers.get("Location"), "/v1/users/1");
assert.deepEqual(created.data, stored);

const listed = await listUsers();
assert(listed.status === 200);
const areUsers: Is<typeof listed.data, User[]> = true;
assert(areUsers);
assert.deepEqual(listed.data, [stored]);

const found = await getUser(1);
assert(found.status === 200);
assert.deepEqual(found.data, stored);
const etag = found.headers.get("ETag");
assert.equal(etag, '"1"');

const unchanged = await getUser(1, { headers: { "If-None-Match": etag } });
assert(unchanged.status === 304);
assert.equal(unchanged.headers.get("ETag"), etag);

const missing = await getUser(9);
assert(missing.status === 404);
const isProblem: Is<typeof missing.data, Problem> = true;
assert(isProblem);
assert.equal(missing.data.status, 404);
assert.equal(missing.data.detail, "no user has the id 9");

const conflict = await createUser(alice, editor);
assert(conflict.status === 409);
assert.equal(conflict.data.title, "Conflict");

const file = await downloadUsers();
assert(file.status === 200);
assert.match(await file.data.text(), /^1,"?Alice/m);

console.log("all calls made");
