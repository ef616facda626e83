// The types of `openapi-typescript`, and the client of `openapi-fetch`: `node openapi-fetch.js URL` calls a service without
// users.

import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/openapi-typescript.js";

type User = components["schemas"]["User"];
type NewUser = components["schemas"]["NewUser"];
type Problem = components["schemas"]["Problem"];

/** Whether a type is another one, and not `any`. */
type Is<A, B> = 0 extends 1 & A ? false : [A] extends [B] ? true : false;

const [, , url] = process.argv;
assert(url);
const client = createClient<paths>({ baseUrl: url, headers: { Authorization: "Bearer editor-token" } });
const alice: NewUser = { name: "Alice", email: "alice@example.com" };
const stored: User = { id: 1, ...alice };

const created = await client.POST("/v1/users", { body: alice });
const isUser: Is<typeof created.data, User | undefined> = true;
const isProblem: Is<typeof created.error, Problem | undefined> = true;
assert(isUser && isProblem);
assert.equal(created.response.status, 201);
assert.equal(created.response.headers.get("Location"), "/v1/users/1");
assert.deepEqual(created.data, stored);

const listed = await client.GET("/v1/users");
const areUsers: Is<typeof listed.data, User[] | undefined> = true;
assert(areUsers);
assert.equal(listed.response.status, 200);
assert.deepEqual(listed.data, [stored]);

const found = await client.GET("/v1/users/{id}", { params: { path: { id: 1 } } });
assert.equal(found.response.status, 200);
assert.deepEqual(found.data, stored);
const etag = found.response.headers.get("ETag");
assert.equal(etag, '"1"');

const header = { "If-None-Match": etag };
const unchanged = await client.GET("/v1/users/{id}", { params: { path: { id: 1 }, header } });
assert.equal(unchanged.response.status, 304);
assert.equal(unchanged.data, undefined);

const missing = await client.GET("/v1/users/{id}", { params: { path: { id: 9 } } });
assert.equal(missing.response.status, 404);
assert.equal(missing.data, undefined);
assert(missing.error);
assert.equal(missing.error.status, 404);
assert.equal(missing.error.detail, "no user has the id 9");

const conflict = await client.POST("/v1/users", { body: alice });
assert.equal(conflict.response.status, 409);
assert.equal(conflict.error?.title, "Conflict");

const file = await client.GET("/v1/users.csv", { parseAs: "text" });
assert.equal(file.response.status, 200);
assert.match(file.data ?? "", /^1,"?Alice/m);

console.log("all calls made");
